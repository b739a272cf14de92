import { textOf } from '../../../manifest';
import { eachPod, podSpecPath } from '../../pods';
import type { PolicyStatement } from '../../statement';

/** Everybody's account. */
export const defaultServiceAccountUsed: PolicyStatement = {
  code: 'DEFAULT_SERVICE_ACCOUNT_USED',
  severity: 'warning',
  title: 'every pod has a service account of its own',
  why: 'All pods without one share the account default: a right, or a cloud identity, that one of them gets is a right of all, and audit logs cannot tell them apart.',
  fix: 'write a ServiceAccount and name it in serviceAccountName',
  sources: ['Checkov CKV_K8S_41', 'kube-linter non-existent-service-account', 'CIS 5.1.5'],
  subject: 'pods',
  check: eachPod((pod) => {
    const name = textOf(pod.spec['serviceAccountName']) ?? textOf(pod.spec['serviceAccount']) ?? '';
    if (name !== '' && name !== 'default') return undefined;
    return {
      field: `${podSpecPath(pod)}.serviceAccountName`,
      message: 'the pod runs with the account that all share',
      found: name === '' ? 'nothing, which is default' : name,
      fix: 'name a ServiceAccount of its own',
    };
  }),
  cel: {
    expression:
      "!variables.hasPod || !(variables.podSpec.?serviceAccountName.orValue(variables.podSpec.?serviceAccount.orValue('')) in ['', 'default'])",
    message: 'serviceAccountName must name an account of the workload itself',
  },
};
