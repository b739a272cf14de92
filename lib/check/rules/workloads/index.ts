import type { Rule } from '../../rule';
import { limitsNothing } from './access/limits-nothing';
import { roleBindingEmpty } from './access/role-binding-empty';
import { roleEmpty } from './access/role-empty';
import { admissionBindingMatchesNothing } from './admission/admission-binding-matches-nothing';
import { admissionBindingScope } from './admission/admission-binding-scope';
import { admissionVariableUndefined } from './admission/admission-variable-undefined';
import { admissionPolicyUnbound } from './admission/admission-policy-unbound';
import { limitRangeExceeded } from './admission/limit-range-exceeded';
import { defaultTwice } from './default-twice';
import { ingressClassUnset } from './network/ingress-class-unset';
import { ingressHostWithoutTls } from './network/ingress-host-without-tls';
import { loadBalancerActionMissing } from './network/load-balancer-action-missing';
import { loadBalancerRulesUnmanaged } from './network/load-balancer-rules-unmanaged';
import { loadBalancerTargetUnreachable } from './network/load-balancer-target-unreachable';
import { loadBalancerWithoutHttps } from './network/load-balancer-without-https';
import { namespaceNotClosed } from './network/namespace-not-closed';
import { readinessGateMissing } from './network/readiness-gate-missing';
import { routeSwallowed } from './network/route-swallowed';
import { serviceSelectsOthers } from './network/service-selects-others';
import { platformObjectMissing } from './platform-object-missing';
import { antiAffinityMatchesNothing } from './pods/anti-affinity-matches-nothing';
import { externalSecretWithoutStore } from './pods/external-secret-without-store';
import { priorityClassWithoutValue } from './pods/priority-class-without-value';
import { spreadMissesOwnPods } from './pods/spread-misses-own-pods';
import { servicePromiseBroken } from './promises/service-promise-broken';
import { serviceVariableMissing } from './promises/service-variable-missing';
import { autoscalerWithoutMetrics } from './scaling/autoscaler-without-metrics';
import { budgetIncomplete } from './scaling/budget-incomplete';
import { scalerMetadataMissing } from './scaling/scaler-metadata-missing';
import { scalerWithoutIdentity } from './scaling/scaler-without-identity';
import { specMissing } from './spec-missing';
import { storageClassBindsEarly } from './storage/storage-class-binds-early';
import { storageClassDeletesData } from './storage/storage-class-deletes-data';
import { storageClassNotEncrypted } from './storage/storage-class-not-encrypted';
import { storageClassNotExpandable } from './storage/storage-class-not-expandable';
import { storageClassParameterUnknown } from './storage/storage-class-parameter-unknown';
import { wellKnownKeyUnknown } from './well-known-key-unknown';

/** Whether objects do what they are there for: nothing refuses them when they are applied, and something is wrong afterwards. */
export const workloadRules: readonly Rule[] = [
  limitsNothing,
  roleBindingEmpty,
  roleEmpty,
  admissionBindingMatchesNothing,
  admissionBindingScope,
  admissionVariableUndefined,
  admissionPolicyUnbound,
  limitRangeExceeded,
  defaultTwice,
  ingressClassUnset,
  ingressHostWithoutTls,
  loadBalancerActionMissing,
  loadBalancerRulesUnmanaged,
  loadBalancerTargetUnreachable,
  loadBalancerWithoutHttps,
  namespaceNotClosed,
  readinessGateMissing,
  routeSwallowed,
  serviceSelectsOthers,
  platformObjectMissing,
  antiAffinityMatchesNothing,
  externalSecretWithoutStore,
  priorityClassWithoutValue,
  spreadMissesOwnPods,
  servicePromiseBroken,
  serviceVariableMissing,
  autoscalerWithoutMetrics,
  budgetIncomplete,
  scalerMetadataMissing,
  scalerWithoutIdentity,
  specMissing,
  storageClassBindsEarly,
  storageClassDeletesData,
  storageClassNotEncrypted,
  storageClassNotExpandable,
  storageClassParameterUnknown,
  wellKnownKeyUnknown,
];
