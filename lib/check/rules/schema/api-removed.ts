import { lifecycleOf } from '../../../kubernetes';
import type { ObjectRule } from '../../rule';
import { none } from '../../together';
import { lifecycleViolation } from './lifecycle-violation';

export const apiRemoved: ObjectRule = {
  code: 'API_REMOVED',
  severity: 'error',
  scope: 'object',
  about: 'apiVersions',
  title: "the environment's version of Kubernetes still serves the API version of every object",
  why:
    'A cluster answers "no matches for kind" to an API version that it no longer serves. Objects made before the upgrade ' +
    'are there still, but nobody can apply them again.',
  fix: 'Write the object in the API version that replaced it.',
  sources: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/', 'pluto', 'kubent'],
  check: ({ body, target }) => {
    const lifecycle = lifecycleOf(body, target.kubernetesVersion);
    if (lifecycle.state !== 'removed') return none;
    const message = `Kubernetes ${lifecycle.removedIn ?? target.kubernetesVersion} removed this API version`;
    return [lifecycleViolation(body, message, lifecycle)];
  },
};
