import type { RuleCases } from '../../rule-cases';
import { all, clusterObject } from './objects';

const base = 'name: check.example.com, admissionReviewVersions: [v1], sideEffects: None';
const service = 'clientConfig: { service: { name: web, namespace: shop } }';
const hooks = (...webhooks: readonly string[]): string =>
  clusterObject(
    'admissionregistration.k8s.io/v1',
    'ValidatingWebhookConfiguration',
    `webhooks: [${webhooks.map((fields) => `{ ${fields} }`).join(', ')}]`,
  );

export const cases: RuleCases = {
  code: 'ADMISSION_WEBHOOK_INVALID',
  passes: [{ yaml: hooks(`${base}, ${service}, timeoutSeconds: 30`) }],
  fails: [
    {
      yaml: all(
        hooks(`${base.replace('check.example.com', 'check')}, ${service}`),
        hooks(`${base}, clientConfig: {}`),
        hooks(`${base}, clientConfig: { url: "http://a.b/c" }`),
        hooks(`${base}, ${service}, timeoutSeconds: 31`),
        hooks(`${base.replace('[v1]', '[v2]')}, ${service}`),
        hooks(`${base.replace('None', 'Some')}, ${service}`),
        hooks(`${base}, ${service}`, `${base}, ${service}`),
      ),
      says: [
        'ValidatingWebhookConfiguration/web webhooks[0].name: this is not a name of a webhook; found "check"; accepted a DNS name of at least three parts',
        'ValidatingWebhookConfiguration/web webhooks[0].clientConfig: there is no address; accepted one of service, url',
        'ValidatingWebhookConfiguration/web webhooks[0].clientConfig.url: the address is not https; found "http://a.b/c"; accepted a URL that starts with "https://"',
        'ValidatingWebhookConfiguration/web webhooks[0].timeoutSeconds: timeoutSeconds is out of range; found 31; accepted 1 to 30',
        'ValidatingWebhookConfiguration/web webhooks[0].admissionReviewVersions: Kubernetes speaks none of these versions; found ["v2"]; accepted v1, v1beta1',
        'ValidatingWebhookConfiguration/web webhooks[0].sideEffects: this is no class of side effects; found "Some"; accepted None, NoneOnDryRun',
        'ValidatingWebhookConfiguration/web webhooks[1].name: there is such a webhook already; found "check.example.com"',
      ],
    },
  ],
  doesNotApply: [{ yaml: clusterObject('v1', 'Namespace', 'spec: {}') }],
};
