import { lifecycleOf } from '../../../kubernetes';
import type { ObjectRule } from '../../rule';
import { none } from '../../together';
import { lifecycleViolation } from './lifecycle-violation';

export const apiNotYetServed: ObjectRule = {
  code: 'API_NOT_YET_SERVED',
  severity: 'error',
  scope: 'object',
  about: 'apiVersions',
  title: "the environment's version of Kubernetes serves the API version of every object already, and by default",
  why:
    'A cluster answers "no matches for kind" to an API version that is newer than itself, or that must be switched on: ' +
    'alpha versions always, beta versions since 1.24. Managed clusters do not let you.',
  fix: 'Write the object in an older API version, or upgrade the cluster first.',
  sources: ['https://kubernetes.io/docs/reference/using-api/#api-versioning'],
  check: ({ body, target }) => {
    const lifecycle = lifecycleOf(body, target.kubernetesVersion);
    const { state, isOnByDefault, introducedIn } = lifecycle;
    if (state === 'not yet served') {
      return [lifecycleViolation(body, `this API version comes with Kubernetes ${introducedIn ?? 'later'}`, lifecycle)];
    }
    const isThere = state === 'served' || state === 'deprecated';
    const message = `Kubernetes ${target.kubernetesVersion} serves this API version only if it is switched on`;
    return isThere && !isOnByDefault ? [lifecycleViolation(body, message, lifecycle)] : none;
  },
};
