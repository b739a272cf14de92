import type { PolicyStatement } from '../../statement';
import { apiTokenOffered } from './api-token-offered';
import { clusterAdminBound } from './cluster-admin-bound';
import { defaultServiceAccountBound } from './default-service-account-bound';
import { everybodyBound } from './everybody-bound';
import { rbacAdmissionChanged } from './rbac-admission-changed';
import { rbacEscalation } from './rbac-escalation';
import { rbacImpersonation } from './rbac-impersonation';
import { rbacNodeProxy } from './rbac-node-proxy';
import { rbacPodCreated } from './rbac-pod-created';
import { rbacPodExec } from './rbac-pod-exec';
import { rbacRolesChanged } from './rbac-roles-changed';
import { rbacSecretsRead } from './rbac-secrets-read';
import { rbacTokenIssued } from './rbac-token-issued';
import { rbacWildcard } from './rbac-wildcard';
import { roleAggregated } from './role-aggregated';

/** Who may do what. */
export const accessStatements: readonly PolicyStatement[] = [
  apiTokenOffered,
  clusterAdminBound,
  defaultServiceAccountBound,
  everybodyBound,
  rbacAdmissionChanged,
  rbacEscalation,
  rbacImpersonation,
  rbacNodeProxy,
  rbacPodCreated,
  rbacPodExec,
  rbacRolesChanged,
  rbacSecretsRead,
  rbacTokenIssued,
  rbacWildcard,
  roleAggregated,
];
