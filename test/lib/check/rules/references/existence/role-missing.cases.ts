import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ROLE_MISSING',
  passes: [
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deployers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
subjects: []
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer, namespace: shop}
rules: []
`,
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: viewers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: []
`,
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: nodes}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: 'system:node'}
subjects: []
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deployers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deploy}
subjects: []
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer, namespace: shop}
rules: []
`,
      says: [
        'RoleBinding/shop/deployers roleRef.name: no Role of this name is in namespace shop; found deploy; fix: did you mean "deployer"?',
      ],
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: viewers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: veiw}
subjects: []
`,
      says: [
        'RoleBinding/shop/viewers roleRef.name: no ClusterRole of this name is declared; found veiw; fix: did you mean "view"?',
      ],
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: agents}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: agent-reader}
subjects: []
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: agent}
rules: []
`,
      says: [
        'ClusterRoleBinding/agents roleRef.name: no ClusterRole of this name is declared; found agent-reader; fix: declare the ClusterRole "agent-reader", or name one that exists',
      ],
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deployers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
subjects: []
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer, namespace: other}
rules: []
`,
      says: [
        'RoleBinding/shop/deployers roleRef.name: no Role of this name is in namespace shop; found deployer; fix: there is one in namespace other; this name means namespace shop',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: agents, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: made-by-an-operator}
subjects: []
`,
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer, namespace: shop}
rules: []
`,
    },
  ],
};
