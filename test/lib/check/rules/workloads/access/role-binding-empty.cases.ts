import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ROLE_BINDING_EMPTY',
  passes: [
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: viewer, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{kind: Group, name: viewers, apiGroup: rbac.authorization.k8s.io}]
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: viewer, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: []
`,
      says: [
        'RoleBinding/shop/viewer subjects: the binding gives the role to nobody; accepted at least one subject; fix: name who gets the role, or delete the binding',
      ],
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: viewer, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
`,
      says: [
        'RoleBinding/shop/viewer subjects: the binding gives the role to nobody; accepted at least one subject; fix: name who gets the role, or delete the binding',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: api, namespace: shop}
data: {A: b}
`,
    },
  ],
};
