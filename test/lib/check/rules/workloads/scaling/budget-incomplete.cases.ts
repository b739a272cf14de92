import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'BUDGET_INCOMPLETE',
  passes: [
    {
      yaml: `
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: api, namespace: shop}
spec: {maxUnavailable: 1, selector: {matchLabels: {app: api}}}
`,
    },
    {
      yaml: `
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: api, namespace: shop}
spec: {minAvailable: 50%, selector: {}}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: api, namespace: shop}
spec: {maxUnavailable: 1}
`,
      says: [
        'PodDisruptionBudget/shop/api spec.selector: the budget covers no pod; accepted a selector of the pods; fix: select the labels of the pods',
      ],
    },
    {
      yaml: `
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: api, namespace: shop}
spec: {selector: {}}
`,
      says: [
        'PodDisruptionBudget/shop/api spec: nothing says how many pods may be missing; accepted minAvailable or maxUnavailable; fix: set maxUnavailable: 1',
      ],
    },
    {
      yaml: `
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: api, namespace: shop}
spec: {unhealthyPodEvictionPolicy: AlwaysAllow}
`,
      says: [
        'PodDisruptionBudget/shop/api spec.selector: the budget covers no pod; accepted a selector of the pods; fix: select the labels of the pods',
        'PodDisruptionBudget/shop/api spec: nothing says how many pods may be missing; accepted minAvailable or maxUnavailable; fix: set maxUnavailable: 1',
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
