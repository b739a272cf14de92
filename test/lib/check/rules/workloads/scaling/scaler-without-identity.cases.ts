import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SCALER_WITHOUT_IDENTITY',
  passes: [
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: [{type: aws-sqs-queue, metadata: {queueURL: jobs, awsRegion: eu-central-1}, authenticationRef: {name: api}}]}
`,
    },
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: [{type: aws-sqs-queue, metadata: {queueURL: jobs, identityOwner: operator}}]}
`,
    },
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: {name: api, namespace: shop}
spec: {podIdentity: {provider: aws}}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: [{type: aws-sqs-queue, metadata: {queueURL: jobs}}]}
`,
      says: [
        'ScaledObject/shop/api spec.triggers[0].authenticationRef: nothing says with which identity the aws-sqs-queue scaler asks AWS; accepted the name of a TriggerAuthentication; fix: name a TriggerAuthentication, or set identityOwner: operator',
      ],
    },
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: {name: api, namespace: shop}
spec: {}
`,
      says: [
        'TriggerAuthentication/shop/api spec: the TriggerAuthentication names no source, so it gives no identity; accepted podIdentity, secretTargetRef or another source; fix: set podIdentity.provider, such as aws',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: [{type: cpu, metricType: Utilization, metadata: {value: "70"}}]}
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
