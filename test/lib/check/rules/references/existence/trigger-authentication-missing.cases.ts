import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'TRIGGER_AUTHENTICATION_MISSING',
  passes: [
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: [{type: aws-sqs-queue, authenticationRef: {name: queue}}]}
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: {name: queue, namespace: shop}
spec: {}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: [{type: aws-sqs-queue, authenticationRef: {name: queu}}]}
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: {name: queue, namespace: shop}
spec: {}
`,
      says: [
        'ScaledObject/shop/api spec.triggers[0].authenticationRef.name: no TriggerAuthentication of this name is in namespace shop; found queu; fix: did you mean "queue"?',
      ],
    },
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec:
  scaleTargetRef: {name: api}
  triggers: [{type: aws-sqs-queue, authenticationRef: {name: queues, kind: ClusterTriggerAuthentication}}]
---
apiVersion: keda.sh/v1alpha1
kind: ClusterTriggerAuthentication
metadata: {name: queue}
spec: {}
`,
      says: [
        'ScaledObject/shop/api spec.triggers[0].authenticationRef.name: no ClusterTriggerAuthentication of this name is declared; found queues; fix: did you mean "queue"?',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec: {scaleTargetRef: {name: api}, triggers: []}
`,
    },
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: api, namespace: shop}
spec:
  scaleTargetRef: {name: api}
  triggers:
    - {type: aws-sqs-queue, authenticationRef: {name: of-the-cluster, kind: ClusterTriggerAuthentication}}
`,
    },
  ],
};
