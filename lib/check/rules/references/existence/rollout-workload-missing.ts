import { missingReference } from './missing-reference';

export const rolloutWorkloadMissing = missingReference({
  code: 'ROLLOUT_WORKLOAD_MISSING',
  severity: 'error',
  title: 'the workload that a Rollout takes its pods from exists',
  why: 'A Rollout with `workloadRef` has no pod template of its own. When the workload that it names does not exist, there are no pods.',
  fix: 'Correct name, kind and apiVersion in `workloadRef`, or declare the workload.',
  sources: ['https://argo-rollouts.readthedocs.io/en/stable/migrating/'],
  from: ['Rollout'],
  alternatives: ['Deployment', 'ReplicaSet', 'StatefulSet', 'PodTemplate'],
  isLeftAlone: ({ field }) => field !== 'spec.workloadRef.name',
});
