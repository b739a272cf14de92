import type { Rule } from '../../rule';
import { admissionPolicyInvalid } from './admission-policy-invalid';
import { admissionWebhookInvalid } from './admission-webhook-invalid';
import { affinityInvalid } from './affinity-invalid';
import { annotationInvalid } from './annotation-invalid';
import { apiDeprecated } from './api-deprecated';
import { apiNotYetServed } from './api-not-yet-served';
import { apiRemoved } from './api-removed';
import { apiRemovedInPlanned } from './api-removed-in-planned';
import { autoscalerInvalid } from './autoscaler-invalid';
import { claimInvalid } from './claim-invalid';
import { configMapInvalid } from './config-map-invalid';
import { containerInvalid } from './container-invalid';
import { cronJobInvalid } from './cron-job-invalid';
import { customKindUnchecked } from './custom-kind-unchecked';
import { customResourceDefinitionInvalid } from './custom-resource-definition-invalid';
import { disruptionBudgetInvalid } from './disruption-budget-invalid';
import { dnsConfigInvalid } from './dns-config-invalid';
import { envInvalid } from './env-invalid';
import { ingressClassInvalid } from './ingress-class-invalid';
import { ingressInvalid } from './ingress-invalid';
import { jobInvalid } from './job-invalid';
import { kindUnknown } from './kind-unknown';
import { labelInvalid } from './label-invalid';
import { lifecycleHookInvalid } from './lifecycle-hook-invalid';
import { limitRangeInvalid } from './limit-range-invalid';
import { metadataInvalid } from './metadata-invalid';
import { nameInvalid } from './name-invalid';
import { networkPolicyInvalid } from './network-policy-invalid';
import { persistentVolumeInvalid } from './persistent-volume-invalid';
import { podInvalid } from './pod-invalid';
import { podSecurityLabelInvalid } from './pod-security-label-invalid';
import { podTemplateInvalid } from './pod-template-invalid';
import { portInvalid } from './port-invalid';
import { priorityClassInvalid } from './priority-class-invalid';
import { probeInvalid } from './probe-invalid';
import { quotaInvalid } from './quota-invalid';
import { rbacInvalid } from './rbac-invalid';
import { resourcesInvalid } from './resources-invalid';
import { restartPolicyInvalid } from './restart-policy-invalid';
import { schemaInvalid } from './schema-invalid';
import { secretInvalid } from './secret-invalid';
import { securityContextInvalid } from './security-context-invalid';
import { selectorInvalid } from './selector-invalid';
import { serviceInvalid } from './service-invalid';
import { storageClassInvalid } from './storage-class-invalid';
import { tolerationInvalid } from './toleration-invalid';
import { topologySpreadInvalid } from './topology-spread-invalid';
import { volumeInvalid } from './volume-invalid';
import { volumeMountInvalid } from './volume-mount-invalid';
import { workloadInvalid } from './workload-invalid';

/** What an API server refuses in an object by itself, and API versions that come and go. */
export const schemaRules: readonly Rule[] = [
  schemaInvalid,
  kindUnknown,
  customKindUnchecked,
  podTemplateInvalid,
  apiRemoved,
  apiNotYetServed,
  apiDeprecated,
  apiRemovedInPlanned,
  nameInvalid,
  labelInvalid,
  podSecurityLabelInvalid,
  annotationInvalid,
  metadataInvalid,
  selectorInvalid,
  containerInvalid,
  portInvalid,
  envInvalid,
  resourcesInvalid,
  probeInvalid,
  lifecycleHookInvalid,
  securityContextInvalid,
  volumeInvalid,
  volumeMountInvalid,
  claimInvalid,
  podInvalid,
  dnsConfigInvalid,
  affinityInvalid,
  topologySpreadInvalid,
  tolerationInvalid,
  restartPolicyInvalid,
  workloadInvalid,
  jobInvalid,
  cronJobInvalid,
  serviceInvalid,
  ingressInvalid,
  ingressClassInvalid,
  networkPolicyInvalid,
  autoscalerInvalid,
  disruptionBudgetInvalid,
  quotaInvalid,
  limitRangeInvalid,
  rbacInvalid,
  priorityClassInvalid,
  storageClassInvalid,
  persistentVolumeInvalid,
  configMapInvalid,
  secretInvalid,
  admissionPolicyInvalid,
  admissionWebhookInvalid,
  customResourceDefinitionInvalid,
];
