import { serviceAccount } from '../../kinds';
import { nameOf } from '../../metadata';
import type { PolicyStatement } from '../../statement';

/** The account decides for pods that say nothing. */
export const apiTokenOffered: PolicyStatement = {
  code: 'API_TOKEN_OFFERED',
  severity: 'warning',
  title: 'no service account puts its token into pods by default',
  why: 'Unless account or pod says no, each pod of the account gets a token of the API server. Saying no at the account also covers the pod that somebody adds later. Operators are rightly waived.',
  fix: 'set automountServiceAccountToken of the ServiceAccount to false',
  sources: ['Trivy KSV-0036', 'Checkov CKV_K8S_38', 'kubescape C-0034', 'CIS 5.1.6'],
  subject: [serviceAccount],
  check: ({ body }) => {
    const value = body['automountServiceAccountToken'];
    if (value === false || nameOf(body) === 'default') return [];
    return [
      {
        field: 'automountServiceAccountToken',
        message: 'the account puts its token into pods',
        found: value === true ? 'true' : 'nothing, which does so',
        fix: 'set it to false',
      },
    ];
  },
  cel: {
    // the cluster makes the account default of each namespace without the field
    expression: "object.metadata.name == 'default' || object.?automountServiceAccountToken.orValue(true) == false",
    message: 'automountServiceAccountToken of a ServiceAccount must be false',
  },
};
