import { dnsSubdomain } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import {
  at,
  between,
  each,
  exactlyOneOf,
  kindRule,
  named,
  oneOf,
  portNumber,
  refuse,
  textAt,
  type Place,
} from './place';

const judgeName = named(
  {
    accepts: (text) => dnsSubdomain.accepts(text) && text.split('.').length > 2,
    accepted: 'a DNS name of at least three parts',
  },
  'a name of a webhook',
);
const judgeTimeout = between(1, 30);
const judgeEffects = oneOf(['None', 'NoneOnDryRun'], 'class of side effects');

export const admissionWebhookInvalid = kindRule(
  {
    code: 'ADMISSION_WEBHOOK_INVALID',
    title:
      'a webhook has a full name, one address, a version of reviews that Kubernetes speaks, and 30 seconds at most',
    why: 'An API server refuses the configuration otherwise. Side effects that dry runs would have are not allowed.',
    fix: 'Name it "check.example.com", with admissionReviewVersions: ["v1"] and sideEffects: None.',
    sources: ['https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/'],
  },
  ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'].map(
    (kind) => `admissionregistration.k8s.io/${kind}`,
  ),
  (root) => {
    const webhooks = each(at(root, 'webhooks'));
    const names = webhooks.map((webhook) => textAt(at(webhook, 'name')));
    return together(
      ofEach(webhooks, judgeWebhook),
      webhooks
        .filter((_, index) => names.indexOf(names[index]) < index)
        .map((webhook) => refuse(at(webhook, 'name'), 'there is such a webhook already')),
    );
  },
);

function judgeService(service: Place): readonly Violation[] {
  const empty = ['name', 'namespace'].map((key) => at(service, key)).filter(({ value }) => value === '');
  return together(
    portNumber(at(service, 'port')),
    empty.map((place) => refuse(place, 'the Service is not named in full')),
  );
}

function repeated(versions: readonly Place[]): readonly Violation[] {
  const names = versions.map(textAt);
  return versions
    .filter((_, index) => names.indexOf(names[index]) < index)
    .map((version) => refuse(version, 'this version stands there already'));
}

function judgeWebhook(webhook: Place): readonly Violation[] {
  const [client, versions] = [at(webhook, 'clientConfig'), at(webhook, 'admissionReviewVersions')];
  const url = at(client, 'url');
  const isSpoken = each(versions).some(({ value }) => value === 'v1' || value === 'v1beta1');
  const isInsecure = textAt(url) !== undefined && !textAt(url)?.startsWith('https://');
  return together(
    judgeName(at(webhook, 'name')),
    exactlyOneOf(client, ['service', 'url'], 'address'),
    isInsecure ? [refuse(url, 'the address is not https', { accepted: 'a URL that starts with "https://"' })] : none,
    judgeService(at(client, 'service')),
    repeated(each(versions)),
    isSpoken ? none : [refuse(versions, 'Kubernetes speaks none of these versions', { accepted: 'v1, v1beta1' })],
    judgeTimeout(at(webhook, 'timeoutSeconds')),
    judgeEffects(at(webhook, 'sideEffects')),
  );
}
