import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SERVICE_ACCOUNT_MISSING',
  passes: [
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {serviceAccountName: api, containers: [{name: api}]}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: api, namespace: shop}
`,
    },
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {serviceAccountName: default, containers: [{name: api}]}}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {serviceAccountName: ap, containers: [{name: api}]}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: api, namespace: shop}
`,
      says: [
        'Deployment/shop/api spec.template.spec.serviceAccountName: no ServiceAccount of this name is in namespace shop; found ap; fix: did you mean "api"?',
      ],
    },
    {
      yaml: `
apiVersion: batch/v1
kind: CronJob
metadata: {name: report, namespace: shop}
spec: {jobTemplate: {spec: {template: {spec: {serviceAccountName: report, containers: [{name: report}]}}}}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: report, namespace: other}
`,
      says: [
        'CronJob/shop/report spec.jobTemplate.spec.template.spec.serviceAccountName: no ServiceAccount of this name is in namespace shop; found report; fix: there is one in namespace other; this name means namespace shop',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
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
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: viewers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{kind: ServiceAccount, name: viewer, namespace: shop}]
`,
    },
  ],
};
