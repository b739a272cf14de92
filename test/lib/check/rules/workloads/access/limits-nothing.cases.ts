import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'LIMITS_NOTHING',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: limits, namespace: shop}
spec: {hard: {pods: "10"}}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: LimitRange
metadata: {name: limits, namespace: shop}
spec: {limits: [{type: Container, max: {memory: 1Gi}}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: limits, namespace: shop}
spec: {hard: {}}
`,
      says: [
        'ResourceQuota/shop/limits spec.hard: the ResourceQuota limits nothing; accepted limits by resource, such as requests.cpu; fix: say what it limits, or delete it',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: LimitRange
metadata: {name: limits, namespace: shop}
spec: {limits: []}
`,
      says: [
        'LimitRange/shop/limits spec.limits: the LimitRange limits nothing; accepted at least one item, such as type: Container; fix: say what it limits, or delete it',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: limits, namespace: shop}
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
