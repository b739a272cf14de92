import { workloadKinds } from '../../kinds';
import { hasOwner, hasOwnerCel } from '../../owner-label';
import type { PolicyStatement } from '../../statement';

/** Somebody has to be called. */
export const ownerLabelMissing: PolicyStatement = {
  code: 'OWNER_LABEL_MISSING',
  severity: 'warning',
  title: 'every workload says who owns it',
  why: 'Alerts, findings and bills go to the owner. Without one nobody feels addressed, and nobody dares to delete.',
  fix: 'set a label called owner or team, with any prefix: acme.dev/owner',
  sources: ['kube-linter required-label-owner'],
  subject: workloadKinds,
  check: ({ body }) =>
    hasOwner(body)
      ? []
      : [{ field: 'metadata.labels', message: 'no label says who owns the workload', fix: 'add the label owner' }],
  cel: { expression: hasOwnerCel, message: 'a label called owner or team must be set' },
};
