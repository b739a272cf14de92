import { missingReference } from './missing-reference';

export const rolloutServiceMissing = missingReference({
  code: 'ROLLOUT_SERVICE_MISSING',
  severity: 'error',
  title: 'every Service that a Rollout steers exists',
  why: 'Argo Rollouts refuses a Rollout whose active, preview, stable or canary Service does not exist: it stays Degraded and no new release goes out.',
  fix: 'Correct the name, or add the Service to the namespace of the Rollout.',
  sources: ['https://argo-rollouts.readthedocs.io/en/stable/features/bluegreen/'],
  to: ['Service'],
  from: ['Rollout'],
});
