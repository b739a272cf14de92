import { ingress } from '../../kinds';
import { isPublicIngress, isPublicIngressCel } from '../../network/public-ingress';
import { hasOwner, hasOwnerCel } from '../../owner-label';
import type { PolicyStatement } from '../../statement';

/** What is open to the world has somebody who answers for it. */
export const ingressWithoutOwner: PolicyStatement = {
  code: 'INGRESS_WITHOUT_OWNER',
  severity: 'warning',
  title: 'what the internet reaches says who owns it',
  why: 'When an address is attacked or reported, somebody has to answer at once. Without an owner nobody knows whether it may be closed.',
  fix: 'set a label called owner or team, with any prefix: acme.dev/owner',
  sources: ['kube-linter required-label-owner'],
  subject: [ingress],
  check: ({ body }) =>
    !isPublicIngress(body) || hasOwner(body)
      ? []
      : [
          {
            field: 'metadata.labels',
            message: 'no label says who owns the public address',
            fix: 'add the label owner',
          },
        ],
  cel: {
    expression: `!${isPublicIngressCel} || ${hasOwnerCel}`,
    message: 'a public Ingress must have a label called owner or team',
  },
};
