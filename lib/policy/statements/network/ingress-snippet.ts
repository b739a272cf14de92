import { ingress } from '../../kinds';
import { annotationsOf } from '../../metadata';
import type { PolicyStatement } from '../../statement';

const snippet = '^nginx[.]ingress[.]kubernetes[.]io/(.*-)?snippet$';
const isSnippet = new RegExp(snippet);

/** CVE-2021-25742: a snippet reads the secrets of all namespaces. */
export const ingressSnippet: PolicyStatement = {
  code: 'INGRESS_SNIPPET',
  severity: 'error',
  title: 'no Ingress injects configuration into nginx',
  why: 'A snippet is program code inside the controller, which may read the secrets of all namespaces: whoever writes an Ingress has them too (CVE-2021-25742).',
  fix: 'use the annotation made for the purpose; most controllers refuse snippets by default',
  sources: ['CVE-2021-25742', 'kubescape C-0059', 'Kyverno disallow-ingress-nginx-custom-snippets'],
  subject: [ingress],
  check: ({ body }) =>
    Object.keys(annotationsOf(body))
      .filter((key) => isSnippet.test(key))
      .map((key) => ({
        field: `metadata.annotations["${key}"]`,
        message: 'the Ingress injects configuration into nginx',
        fix: 'remove it',
      })),
  cel: {
    expression: `!object.metadata.?annotations.orValue({}).exists(key, key.matches('${snippet}'))`,
    message: 'snippets of nginx are not allowed',
  },
};
