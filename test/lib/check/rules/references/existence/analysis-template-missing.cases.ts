import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ANALYSIS_TEMPLATE_MISSING',
  passes: [
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {blueGreen: {prePromotionAnalysis: {templates: [{templateName: smoke}]}}}}
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: {name: smoke, namespace: shop}
spec: {}
`,
    },
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {blueGreen: {prePromotionAnalysis: {templates: [{templateName: smoke, clusterScope: true}]}}}}
---
apiVersion: argoproj.io/v1alpha1
kind: ClusterAnalysisTemplate
metadata: {name: smoke}
spec: {}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {blueGreen: {prePromotionAnalysis: {templates: [{templateName: smok}]}}}}
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: {name: smoke, namespace: shop}
spec: {}
`,
      says: [
        'Rollout/shop/api spec.strategy.blueGreen.prePromotionAnalysis.templates[0].templateName: no AnalysisTemplate of this name is in namespace shop; found smok; fix: did you mean "smoke"?',
      ],
    },
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {blueGreen: {prePromotionAnalysis: {templates: [{templateName: smoke}]}}}}
---
apiVersion: argoproj.io/v1alpha1
kind: ClusterAnalysisTemplate
metadata: {name: smoke}
spec: {}
`,
      says: [
        'Rollout/shop/api spec.strategy.blueGreen.prePromotionAnalysis.templates[0].templateName: no AnalysisTemplate of this name is in namespace shop; found smoke; fix: did you mean the ClusterAnalysisTemplate of this name?',
      ],
    },
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {canary: {steps: [{setWeight: 20}, {analysis: {templates: [{templateName: errors}]}}]}}}
`,
      says: [
        'Rollout/shop/api spec.strategy.canary.steps[1].analysis.templates[0].templateName: no AnalysisTemplate of this name is in namespace shop; found errors; fix: declare the AnalysisTemplate "errors" in namespace shop, or name one that exists',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {blueGreen: {}}}
`,
    },
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec:
  strategy:
    blueGreen: {prePromotionAnalysis: {templates: [{templateName: of-the-cluster, clusterScope: true}]}}
`,
    },
  ],
};
