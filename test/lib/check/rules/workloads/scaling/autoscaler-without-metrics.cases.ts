import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'AUTOSCALER_WITHOUT_METRICS',
  passes: [
    {
      yaml: `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}, maxReplicas: 3, metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}]}
`,
    },
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: [{type: cpu, metricType: Utilization, metadata: {value: "70"}}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}, maxReplicas: 3}
`,
      says: [
        'HorizontalPodAutoscaler/shop/api spec.metrics: there are no metrics, so nobody chose by what it scales; accepted at least one entry of metrics; fix: say by what it scales',
      ],
    },
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: []}
`,
      says: [
        'ScaledObject/shop/api spec.triggers: there are no triggers, so nobody chose by what it scales; accepted at least one entry of triggers; fix: say by what it scales',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}, maxReplicas: 3, targetCPUUtilizationPercentage: 70}
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
