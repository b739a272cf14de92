import { fieldsOf } from '../../../manifest';
import { secret } from '../../kinds';
import type { PolicyStatement } from '../../statement';

/** What stands in Git stays in its history for good. */
export const plainSecret: PolicyStatement = {
  code: 'PLAIN_SECRET',
  severity: 'error',
  title: 'no Secret with values is rendered',
  why: 'A Secret with data would be committed with the output: base64 is no encryption, and Git keeps it for good, in every clone. A value that was committed once has to be replaced.',
  fix: 'name the secret in a service, or write an ExternalSecret that says where the value is kept',
  sources: ['OWASP Secrets Management Cheat Sheet', 'Trivy, gitleaks'],
  subject: [secret],
  check: ({ body }) =>
    ['data', 'stringData'].flatMap((field) => {
      const keys = Object.keys(fieldsOf(body[field]));
      if (keys.length === 0) return [];
      return [
        {
          field,
          message: 'a Secret with values would end in Git',
          found: keys.join(', '), // never the values
          fix: 'write an ExternalSecret that says where the values are kept',
        },
      ];
    }),
  // no CEL: in the cluster every Secret has values, and those that External Secrets makes are as they should be
};
