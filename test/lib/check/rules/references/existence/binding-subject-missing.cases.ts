import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'BINDING_SUBJECT_MISSING',
  passes: [
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deployers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
subjects: [{kind: ServiceAccount, name: deployer, namespace: shop}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: deployer, namespace: shop}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deployers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
subjects: [{kind: ServiceAccount, name: deplyer, namespace: shop}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: deployer, namespace: shop}
`,
      says: [
        'RoleBinding/shop/deployers subjects[0].name: no ServiceAccount of this name is in namespace shop; found deplyer; fix: did you mean "deployer"?',
      ],
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: agents}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: agent}
subjects: [{kind: ServiceAccount, name: agent, namespace: shop}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: agent, namespace: other}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
`,
      says: [
        'ClusterRoleBinding/agents subjects[0].name: no ServiceAccount of this name is in namespace shop; found agent; fix: there is one in namespace other; this name means namespace shop',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deployers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
subjects: [{kind: Group, name: deployers, apiGroup: rbac.authorization.k8s.io}]
`,
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: scrapers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: scraper}
subjects: [{kind: ServiceAccount, name: prometheus, namespace: monitoring}]
`,
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: controllers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: controller}
subjects: [{kind: ServiceAccount, name: job-controller, namespace: kube-system}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: kube-system}
data: {LEVEL: info}
`,
    },
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {serviceAccountName: api, containers: [{name: api}]}}
`,
    },
  ],
};
