import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ROLLOUT_SERVICE_MISSING',
  passes: [
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {blueGreen: {activeService: api, previewService: api-preview}}}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
---
apiVersion: v1
kind: Service
metadata: {name: api-preview, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {blueGreen: {activeService: api, previewService: api-preveiw}}}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
---
apiVersion: v1
kind: Service
metadata: {name: api-preview, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
      says: [
        'Rollout/shop/api spec.strategy.blueGreen.previewService: no Service of this name is in namespace shop; found api-preveiw; fix: did you mean "api-preview"?',
      ],
    },
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {canary: {stableService: api-stable, canaryService: api}}}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
      says: [
        'Rollout/shop/api spec.strategy.canary.stableService: no Service of this name is in namespace shop; found api-stable; fix: declare the Service "api-stable" in namespace shop, or name one that exists',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {canary: {steps: [{setWeight: 20}]}}}
`,
    },
  ],
};
