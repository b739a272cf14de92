import { fieldAt, listOf } from '../../../manifest';
import { bindingKinds } from '../../kinds';
import type { PolicyStatement } from '../../statement';

/** A right for all pods that name no account. */
export const defaultServiceAccountBound: PolicyStatement = {
  code: 'DEFAULT_SERVICE_ACCOUNT_BOUND',
  severity: 'warning',
  title: 'no right is bound to the service account default',
  why: 'Each pod of the namespace that names no account runs as default: a right of that account is a right of pods that nobody meant.',
  fix: 'give the workload a ServiceAccount of its own, and bind that',
  sources: ['CIS 5.1.5', 'kubescape C-0189', 'Trivy KSV-0120'],
  subject: bindingKinds,
  check: ({ body }) =>
    listOf(body['subjects']).flatMap((subject, index) =>
      fieldAt(subject, 'kind') === 'ServiceAccount' && fieldAt(subject, 'name') === 'default'
        ? [
            {
              field: `subjects[${index}].name`,
              message: 'the binding gives a right to pods that name no account',
              found: 'default',
              fix: 'bind an account of its own',
            },
          ]
        : [],
    ),
  cel: {
    expression: "object.?subjects.orValue([]).all(s, s.kind != 'ServiceAccount' || s.name != 'default')",
    message: 'the service account default may not be bound',
  },
};
