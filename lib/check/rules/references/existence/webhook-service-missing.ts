import { missingReference } from './missing-reference';

export const webhookServiceMissing = missingReference({
  code: 'WEBHOOK_SERVICE_MISSING',
  severity: 'error',
  title: 'every Service behind a webhook or an aggregated API exists',
  why: "A webhook whose Service does not exist fails every request that it is asked about, and with `failurePolicy: Fail` nothing of those kinds can be changed any more. An aggregated API without a Service blocks the deletion of namespaces. Judged only where other objects of the Service's namespace are declared.",
  fix: 'Correct the name or namespace, or add the Service.',
  sources: [
    'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#service-reference',
  ],
  to: ['Service'],
  from: ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration', 'APIService'],
});
