import type { PolicyStatement } from '../../statement';
import { antiAffinityMissing } from './anti-affinity-missing';
import { apiTokenMounted } from './api-token-mounted';
import { appArmorDisabled } from './app-armor-disabled';
import { capabilitiesKept } from './capabilities-kept';
import { capabilityAdded } from './capability-added';
import { containerPrivileged } from './container-privileged';
import { cpuLimitMissing } from './cpu-limit-missing';
import { defaultServiceAccountUsed } from './default-service-account-used';
import { emptyDirUnbounded } from './empty-dir-unbounded';
import { hostNamespaceUsed } from './host-namespace-used';
import { hostPathMounted } from './host-path-mounted';
import { hostPortUsed } from './host-port-used';
import { hostProcessUsed } from './host-process-used';
import { limitMissing } from './limit-missing';
import { lowPortUsed } from './low-port-used';
import { privilegeEscalationAllowed } from './privilege-escalation-allowed';
import { probeHostSet } from './probe-host-set';
import { probeMissing } from './probe-missing';
import { probePortUndeclared } from './probe-port-undeclared';
import { probesIdentical } from './probes-identical';
import { procMountUnmasked } from './proc-mount-unmasked';
import { requestMissing } from './request-missing';
import { rootAllowed } from './root-allowed';
import { rootFilesystemWritable } from './root-filesystem-writable';
import { rootGroupUsed } from './root-group-used';
import { rootUserSet } from './root-user-set';
import { seLinuxOptionForbidden } from './se-linux-option-forbidden';
import { seccompMissing } from './seccomp-missing';
import { secretInEnvironment } from './secret-in-environment';
import { spreadMissing } from './spread-missing';
import { sysctlUnsafe } from './sysctl-unsafe';
import { userIdLow } from './user-id-low';
import { volumeTypeForbidden } from './volume-type-forbidden';

/** What pods may do: Pod Security restricted first, then what scanners ask beyond it. */
export const podStatements: readonly PolicyStatement[] = [
  antiAffinityMissing,
  apiTokenMounted,
  appArmorDisabled,
  capabilitiesKept,
  capabilityAdded,
  containerPrivileged,
  cpuLimitMissing,
  defaultServiceAccountUsed,
  emptyDirUnbounded,
  hostNamespaceUsed,
  hostPathMounted,
  hostPortUsed,
  hostProcessUsed,
  limitMissing,
  lowPortUsed,
  privilegeEscalationAllowed,
  probeHostSet,
  probeMissing,
  probePortUndeclared,
  probesIdentical,
  procMountUnmasked,
  requestMissing,
  rootAllowed,
  rootFilesystemWritable,
  rootGroupUsed,
  rootUserSet,
  seLinuxOptionForbidden,
  seccompMissing,
  secretInEnvironment,
  spreadMissing,
  sysctlUnsafe,
  userIdLow,
  volumeTypeForbidden,
];
