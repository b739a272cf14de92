import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SCALER_METADATA_MISSING',
  passes: [
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: [{type: cpu, metricType: Utilization, metadata: {value: "70"}}, {type: aws-sqs-queue, metadata: {queueURLFromEnv: QUEUE, awsRegion: eu-central-1}}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: [{type: cpu, metadata: {valu: "70"}}, {type: aws-sqs-queue, metadata: {queueUrl: jobs}}]}
`,
      says: [
        'ScaledObject/shop/api spec.triggers[0].metadata: the cpu scaler needs value; found valu; accepted value; fix: did you mean "value"?',
        'ScaledObject/shop/api spec.triggers[0].metricType: the cpu scaler needs a metricType; accepted Utilization, AverageValue; fix: set metricType: Utilization',
        'ScaledObject/shop/api spec.triggers[1].metadata: the aws-sqs-queue scaler needs queueURL or queueURLFromEnv; found queueUrl; accepted queueURL, queueURLFromEnv; fix: did you mean "queueURL"?',
        'ScaledObject/shop/api spec.triggers[1].metadata: the aws-sqs-queue scaler needs awsRegion; accepted awsRegion; fix: set awsRegion',
      ],
    },
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: [{type: cron, metadata: {timezone: Etc/UTC, start: 0 6 * * *, end: 0 20 * * *}}]}
`,
      says: [
        'ScaledObject/shop/api spec.triggers[0].metadata: the cron scaler needs desiredReplicas; accepted desiredReplicas; fix: set desiredReplicas',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: [{type: kafka, metadata: {}}]}
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
