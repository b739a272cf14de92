import { missingReference } from './missing-reference';

const targetFields = ['spec.scaleTargetRef.name', 'spec.targetRef.name'];

export const scaleTargetMissing = missingReference({
  code: 'SCALE_TARGET_MISSING',
  severity: 'error',
  title: 'every workload that an autoscaler scales exists',
  why: 'An autoscaler whose target does not exist, or is of another kind or API group, is accepted and never scales anything: the workload stays at its size under load. KEDA refuses such a ScaledObject.',
  fix: 'Correct name, kind and apiVersion of the target.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/'],
  from: ['HorizontalPodAutoscaler', 'ScaledObject', 'VerticalPodAutoscaler'],
  alternatives: ['Deployment', 'StatefulSet', 'Rollout', 'ReplicaSet', 'DaemonSet', 'CronJob', 'Job'],
  isLeftAlone: ({ field }) => !targetFields.includes(field), // triggers name others
});
