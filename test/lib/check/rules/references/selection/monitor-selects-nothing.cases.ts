import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'MONITOR_SELECTS_NOTHING',
  passes: [
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api, namespace: shop}
spec: {selector: {matchLabels: {app: api}}, endpoints: [{port: http}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop, labels: {app: api}}
spec: {ports: [{port: 80, name: http}]}
`,
    },
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: api, namespace: shop}
spec: {selector: {matchLabels: {app: api}}, podMetricsEndpoints: [{port: http}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}
`,
    },
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api, namespace: shop}
spec: {namespaceSelector: {any: true}, selector: {matchLabels: {app: api}}, endpoints: [{port: http}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: other, labels: {app: api}}
spec: {ports: [{port: 80, name: http}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api, namespace: shop}
spec: {selector: {matchLabels: {app: apu}}, endpoints: [{port: http}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop, labels: {app: api}}
spec: {ports: [{port: 80, name: http}]}
`,
      says: [
        'ServiceMonitor/shop/api spec.selector: matches no Service in namespace shop; found app: apu; fix: select labels that the Service has',
      ],
    },
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api, namespace: shop}
spec: {selector: {matchLabels: {app: api}}, endpoints: [{port: http}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 80, name: http}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}
`,
      says: [
        'ServiceMonitor/shop/api spec.selector: matches no Service in namespace shop; found app: api; fix: select labels that the Service has',
      ],
    },
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: api, namespace: shop}
spec: {selector: {matchLabels: {app: web}}, podMetricsEndpoints: [{port: http}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}
`,
      says: [
        'PodMonitor/shop/api spec.selector: matches no pod in namespace shop; found app: web; fix: select labels that the pod has',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api, namespace: shop}
spec:
  namespaceSelector: {matchNames: [of-another-team]}
  selector: {matchLabels: {app: api}}
  endpoints: [{port: http}]
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
    },
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api, namespace: shop}
spec: {namespaceSelector: {any: true}, selector: {matchLabels: {app: kubelet}}, endpoints: [{port: http}]}
`,
    },
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api, namespace: shop}
spec:
  namespaceSelector: {matchNames: [kube-system]}
  selector: {matchLabels: {k8s-app: kube-dns}}
  endpoints: [{port: http}]
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: kube-system}
spec: {ports: [{port: 80, name: http}]}
`,
    },
  ],
};
