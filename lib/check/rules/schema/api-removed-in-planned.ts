import { lifecycleOf } from '../../../kubernetes';
import type { ObjectRule } from '../../rule';
import { none } from '../../together';
import { lifecycleViolation } from './lifecycle-violation';

export const apiRemovedInPlanned: ObjectRule = {
  code: 'API_REMOVED_IN_PLANNED',
  severity: 'warning',
  scope: 'object',
  about: 'apiVersions',
  title: 'the version of Kubernetes that an environment plans for still serves the API version of every object',
  why:
    'The upgrade goes through and the object stays, but the next apply of it fails, and so does every rollback. The object ' +
    'must move before the cluster does.',
  fix: 'Write the object in the API version that replaced it, and apply it before the upgrade.',
  sources: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/'],
  check: ({ body, target }) => {
    const { kubernetesVersion, plannedVersion } = target;
    if (plannedVersion === undefined || lifecycleOf(body, kubernetesVersion).state === 'removed') return none;
    const planned = lifecycleOf(body, plannedVersion);
    if (planned.state !== 'removed') return none;
    return [lifecycleViolation(body, `the planned Kubernetes ${plannedVersion} has removed this API version`, planned)];
  },
};
