import { missingReference } from './missing-reference';

export const triggerAuthenticationMissing = missingReference({
  code: 'TRIGGER_AUTHENTICATION_MISSING',
  severity: 'error',
  title: 'every TriggerAuthentication that a trigger names exists',
  why: 'KEDA cannot read the metric of a trigger whose TriggerAuthentication does not exist, so the workload is not scaled. It must be in the namespace of the ScaledObject; a ClusterTriggerAuthentication is reported only when the objects declare others.',
  fix: 'Correct the name or the kind, or declare the TriggerAuthentication.',
  sources: ['https://keda.sh/docs/latest/concepts/authentication/'],
  to: ['TriggerAuthentication', 'ClusterTriggerAuthentication'],
});
