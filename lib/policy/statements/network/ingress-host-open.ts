import { fieldAt, listOf, textOf } from '../../../manifest';
import { ingress } from '../../kinds';
import type { PolicyStatement } from '../../statement';

/** An Ingress for every name takes the names of others. */
export const ingressHostOpen: PolicyStatement = {
  code: 'INGRESS_HOST_OPEN',
  severity: 'warning',
  title: 'every rule of an Ingress names its host',
  why: 'A rule without host, or with a wildcard, answers for names that it was not meant for: forged Host headers, names of other teams, and domains that somebody points here.',
  fix: 'write one rule for each host',
  sources: ['Kyverno disallow-empty-ingress-host', 'Kyverno restrict-ingress-wildcard'],
  subject: [ingress],
  check: ({ body }) => {
    const rules = listOf(fieldAt(body, 'spec', 'rules')).flatMap((rule, index) => {
      const host = textOf(fieldAt(rule, 'host')) ?? '';
      if (host !== '' && !host.includes('*')) return [];
      return [
        {
          field: `spec.rules[${index}].host`,
          message: host === '' ? 'the rule answers for every host' : 'the rule answers for a wildcard',
          ...(host !== '' && { found: host }),
          fix: 'name the host',
        },
      ];
    });
    const everything = fieldAt(body, 'spec', 'defaultBackend') !== undefined;
    const backend = { field: 'spec.defaultBackend', message: 'the Ingress answers for every host', fix: 'write rules' };
    return everything ? [...rules, backend] : rules;
  },
  cel: {
    expression:
      "!has(object.spec.defaultBackend) && object.spec.?rules.orValue([]).all(r, r.?host.orValue('') != '' && !r.host.contains('*'))",
    message: 'an Ingress must name its hosts',
  },
};
