import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'NAMESPACE_MISSING',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: kube-system}
data: {LEVEL: info}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shpo}
data: {LEVEL: info}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: api, namespace: shpo}
`,
      says: [
        'ConfigMap/shpo/settings metadata.namespace: no Namespace of this name is declared, objects in it: 2; found shpo; accepted shop; fix: did you mean "shop"?',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: monitoring}
data: {LEVEL: info}
`,
      says: [
        'ConfigMap/monitoring/settings metadata.namespace: no Namespace of this name is declared, objects in it: 1; found monitoring; accepted shop; fix: declare the Namespace monitoring',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {LEVEL: info}
`,
    },
  ],
};
