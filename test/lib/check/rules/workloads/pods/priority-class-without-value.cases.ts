import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'PRIORITY_CLASS_WITHOUT_VALUE',
  passes: [
    {
      yaml: `
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: critical}
value: 1000
`,
    },
    {
      yaml: `
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: critical}
value: 0
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: critical}
globalDefault: false
`,
      says: ['PriorityClass/critical value: the class has no value, which is 0; accepted a number; fix: set value'],
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
