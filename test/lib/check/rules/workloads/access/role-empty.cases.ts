import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ROLE_EMPTY',
  passes: [
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules: []
`,
      says: [
        'Role/reader rules: the Role allows nothing; accepted at least one rule; fix: say what it allows, or delete it',
      ],
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: reader}
`,
      says: [
        'ClusterRole/reader rules: the ClusterRole allows nothing; accepted at least one rule; fix: say what it allows, or delete it',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: reader}
aggregationRule: {clusterRoleSelectors: [{matchLabels: {aggregate: reader}}]}
`,
    },
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
