import { fieldAt } from '../../../manifest';
import { bindingKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

const admin = 'cluster-admin';

/** Everything, everywhere. */
export const clusterAdminBound: PolicyStatement = {
  code: 'CLUSTER_ADMIN_BOUND',
  severity: 'error',
  title: 'nothing is bound to cluster-admin',
  why: 'cluster-admin may do everything to everything, and no policy of RBAC holds it. One leaked token of such an account is the cluster.',
  fix: 'write a role with the rights that are needed, and bind that',
  sources: [
    rbacGoodPractices,
    'Trivy KSV-0111',
    'kubescape C-0035',
    'CIS 5.1.1',
    'kube-linter cluster-admin-role-binding',
  ],
  subject: bindingKinds,
  check: ({ body }) => {
    if (fieldAt(body, 'roleRef', 'kind') !== 'ClusterRole' || fieldAt(body, 'roleRef', 'name') !== admin) return [];
    return [
      {
        field: 'roleRef.name',
        message: 'the binding gives every right',
        found: admin,
        fix: 'bind a role with the rights that are needed',
      },
    ];
  },
  cel: {
    expression: `object.roleRef.kind != 'ClusterRole' || object.roleRef.name != '${admin}'`,
    message: 'cluster-admin may not be bound',
  },
};
