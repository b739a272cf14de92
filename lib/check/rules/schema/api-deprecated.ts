import { lifecycleOf } from '../../../kubernetes';
import type { ObjectRule } from '../../rule';
import { none } from '../../together';
import { lifecycleViolation } from './lifecycle-violation';

export const apiDeprecated: ObjectRule = {
  code: 'API_DEPRECATED',
  severity: 'warning',
  scope: 'object',
  about: 'apiVersions',
  title: 'no object is written in an API version that is to be removed',
  why:
    'A cluster warns at each apply, and one of its next versions refuses the object. Moving early is a change of a line; ' +
    'moving on the day of the upgrade is an incident.',
  fix: 'Write the object in the API version that replaces it.',
  sources: ['https://kubernetes.io/docs/reference/using-api/deprecation-policy/', 'pluto'],
  check: ({ body, target }) => {
    const { kubernetesVersion, plannedVersion } = target;
    const lifecycle = lifecycleOf(body, kubernetesVersion);
    const { state, isOnByDefault, deprecatedIn, removedIn } = lifecycle;
    if (state !== 'deprecated' || !isOnByDefault) return none;
    const isPlanned = plannedVersion !== undefined && lifecycleOf(body, plannedVersion).state === 'removed';
    const end = removedIn === undefined ? '' : `, ${removedIn} removes it`;
    const message = `this API version is deprecated since Kubernetes ${deprecatedIn ?? kubernetesVersion}${end}`;
    return isPlanned ? none : [lifecycleViolation(body, message, lifecycle)];
  },
};
