import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'MONITOR_PORT_MISSING',
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
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api, ports: [{containerPort: 8080, name: http}]}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api, namespace: shop}
spec: {selector: {matchLabels: {app: api}}, endpoints: [{port: metrics}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop, labels: {app: api}}
spec: {ports: [{port: 80, name: http}, {port: 9090, name: metrcs}]}
`,
      says: [
        'ServiceMonitor/shop/api spec.endpoints[0].port: no Service that the monitor matches has this port; found metrics; accepted http, metrcs; fix: did you mean "metrcs"?',
      ],
    },
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: api, namespace: shop}
spec: {selector: {matchLabels: {app: api}}, podMetricsEndpoints: [{port: metrics}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api, ports: [{containerPort: 8080, name: http}]}]}
`,
      says: [
        'PodMonitor/shop/api spec.podMetricsEndpoints[0].port: no pod that the monitor matches has this port; found metrics; accepted http; fix: name a port of the pod',
      ],
    },
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api, namespace: shop}
spec: {selector: {matchLabels: {app: api}}, endpoints: [{targetPort: 9090}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop, labels: {app: api}}
spec: {selector: {app: api}, ports: [{port: 80, name: http}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api, ports: [{containerPort: 8080, name: http}]}]}
`,
      says: [
        'ServiceMonitor/shop/api spec.endpoints[0].targetPort: no pod that the monitor matches has this port; found 9090; accepted 8080; fix: name a port of the pod',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api, namespace: shop}
spec: {selector: {matchLabels: {app: elsewhere}}, endpoints: [{port: http}]}
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
spec: {selector: {matchLabels: {app: api}}, podMetricsEndpoints: [{port: metrics}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}
`,
    },
  ],
};
