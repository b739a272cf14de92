import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SERVICE_SELECTS_NOTHING',
  passes: [
    {
      yaml: `
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
    },
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: job}, ports: [{port: 80, name: http}]}
---
apiVersion: batch/v1
kind: Job
metadata: {name: job, namespace: shop}
spec: {template: {metadata: {labels: {app: job}}, spec: {containers: [{name: api}]}}}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: apii}, ports: [{port: 80, name: http}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}
`,
      says: [
        'Service/shop/api spec.selector: matches no pod in namespace shop; found app: apii; fix: did you mean "app: api", as Deployment api has it?',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api, tier: backend}, ports: [{port: 80, name: http}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api, tier: web}}, spec: {containers: [{name: api}]}}
`,
      says: [
        'Service/shop/api spec.selector: matches no pod in namespace shop; found app: api, tier: backend; fix: did you mean "tier: web", as Deployment api has it?',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 80, name: http}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: other}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}
`,
      says: [
        'Service/shop/api spec.selector: matches no pod in namespace shop; found app: api; fix: give the pods these labels, or select labels that they have',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
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
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {type: ExternalName, externalName: db.example.com, selector: {app: x}, ports: [{port: 80, name: http}]}
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
apiVersion: v1
kind: Service
metadata: {name: metrics, namespace: kube-system}
spec: {selector: {k8s-app: kube-dns}, ports: [{port: 80, name: http}]}
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
apiVersion: v1
kind: Service
metadata: {name: alerts, namespace: shop}
spec: {selector: {app.kubernetes.io/name: alertmanager}, ports: [{port: 80, name: http}]}
---
apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main, namespace: shop, labels: {app.kubernetes.io/name: alertmanager}}
spec: {}
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
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {selector: {cnpg.io/cluster: db}, ports: [{port: 80, name: http}]}
---
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: {name: db, namespace: shop}
spec: {}
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
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 80, name: http}]}
`,
    },
  ],
};
