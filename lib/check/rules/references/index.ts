import type { Rule } from '../../rule';
import { admissionPolicyMissing } from './existence/admission-policy-missing';
import { analysisTemplateMissing } from './existence/analysis-template-missing';
import { bindingSubjectMissing } from './existence/binding-subject-missing';
import { configMapKeyMissing } from './existence/config-map-key-missing';
import { configMapMissing } from './existence/config-map-missing';
import { ingressClassMissing } from './existence/ingress-class-missing';
import { ingressServiceMissing } from './existence/ingress-service-missing';
import { issuerMissing } from './existence/issuer-missing';
import { persistentVolumeClaimMissing } from './existence/persistent-volume-claim-missing';
import { priorityClassMissing } from './existence/priority-class-missing';
import { roleMissing } from './existence/role-missing';
import { rolloutServiceMissing } from './existence/rollout-service-missing';
import { rolloutWorkloadMissing } from './existence/rollout-workload-missing';
import { scaleTargetMissing } from './existence/scale-target-missing';
import { secretKeyMissing } from './existence/secret-key-missing';
import { secretMissing } from './existence/secret-missing';
import { secretStoreMissing } from './existence/secret-store-missing';
import { serviceAccountMissing } from './existence/service-account-missing';
import { statefulSetServiceMissing } from './existence/stateful-set-service-missing';
import { storageClassMissing } from './existence/storage-class-missing';
import { triggerAuthenticationMissing } from './existence/trigger-authentication-missing';
import { webhookServiceMissing } from './existence/webhook-service-missing';
import { budgetSelectsNothing } from './selection/budget-selects-nothing';
import { budgetsOverlap } from './selection/budgets-overlap';
import { ingressPortMissing } from './selection/ingress-port-missing';
import { monitorPortMissing } from './selection/monitor-port-missing';
import { monitorSelectsNothing } from './selection/monitor-selects-nothing';
import { networkPolicySelectsNothing } from './selection/network-policy-selects-nothing';
import { scaleTargetTwice } from './selection/scale-target-twice';
import { scaledReplicasSet } from './selection/scaled-replicas-set';
import { selectorsOverlap } from './selection/selectors-overlap';
import { servicePortNameUnknown } from './selection/service-port-name-unknown';
import { servicePortNumberUndeclared } from './selection/service-port-number-undeclared';
import { serviceSelectsNothing } from './selection/service-selects-nothing';
import { serviceWithoutEndpoints } from './selection/service-without-endpoints';
import { statefulSetServiceNotHeadless } from './selection/stateful-set-service-not-headless';
import { containerNameTwice } from './pods/container-name-twice';
import { mountPathTwice } from './pods/mount-path-twice';
import { mountWithoutVolume } from './pods/mount-without-volume';
import { portNameTwice } from './pods/port-name-twice';
import { portTwice } from './pods/port-twice';
import { probePortUnknown } from './pods/probe-port-unknown';
import { selectorMissesTemplate } from './pods/selector-misses-template';
import { volumeNameTwice } from './pods/volume-name-twice';
import { volumeNotMounted } from './pods/volume-not-mounted';
import { duplicateObject } from './identity/duplicate-object';
import { namespaceMissing } from './identity/namespace-missing';
import { objectOutsideNamespace } from './identity/object-outside-namespace';
import { routeTwice } from './identity/route-twice';

/** Whether what objects name exists, what they select is there, and what must be one of its kind is. */
export const referenceRules: readonly Rule[] = [
  duplicateObject,
  namespaceMissing,
  objectOutsideNamespace,
  routeTwice,
  containerNameTwice,
  mountPathTwice,
  mountWithoutVolume,
  portNameTwice,
  portTwice,
  probePortUnknown,
  selectorMissesTemplate,
  volumeNameTwice,
  volumeNotMounted,
  admissionPolicyMissing,
  analysisTemplateMissing,
  bindingSubjectMissing,
  configMapKeyMissing,
  configMapMissing,
  ingressClassMissing,
  ingressServiceMissing,
  issuerMissing,
  persistentVolumeClaimMissing,
  priorityClassMissing,
  roleMissing,
  rolloutServiceMissing,
  rolloutWorkloadMissing,
  scaleTargetMissing,
  secretKeyMissing,
  secretMissing,
  secretStoreMissing,
  serviceAccountMissing,
  statefulSetServiceMissing,
  storageClassMissing,
  triggerAuthenticationMissing,
  webhookServiceMissing,
  budgetSelectsNothing,
  budgetsOverlap,
  ingressPortMissing,
  monitorPortMissing,
  monitorSelectsNothing,
  networkPolicySelectsNothing,
  scaleTargetTwice,
  scaledReplicasSet,
  selectorsOverlap,
  servicePortNameUnknown,
  servicePortNumberUndeclared,
  serviceSelectsNothing,
  serviceWithoutEndpoints,
  statefulSetServiceNotHeadless,
];
