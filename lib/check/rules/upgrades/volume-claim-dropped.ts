import { fieldAt, type KubernetesObject } from '../../../manifest';
import type { Violation } from '../../../problem';
import type { UpgradeRule } from '../../rule';
import { claimsOf } from './claims';
import { isKept } from './exempt';
import { printValue } from './print-value';

/** Data that nobody holds on to any more. */
export const volumeClaimDropped: UpgradeRule = {
  scope: 'upgrade',
  code: 'VOLUME_CLAIM_DROPPED',
  severity: 'error',
  title: 'a change drops no claim of a volume',
  why:
    'Deleting a claim deletes its volume with all data, unless the storage class retains it. A StatefulSet whose ' +
    'template of claims goes is refused by Kubernetes, and its pods would start without their data.',
  fix: 'Keep the claim; delete it by hand once its data is copied and nobody mounts it.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming'],
  check({ before, after }) {
    if (before.kind === 'PersistentVolumeClaim') return after === undefined && !isKept(before) ? [deleted(before)] : [];
    if (after === undefined) return []; // STATEFUL_SET_DELETED
    const kept = claimsOf(after);
    return [...claimsOf(before).values()]
      .filter(({ name }) => !kept.has(name))
      .map(({ name }) => ({
        field: 'spec.volumeClaimTemplates',
        message: `the claim template "${name}" is gone, and with it the data from the pods`,
        accepted: `a template "${name}"`,
        fix: 'keep the template; to give up the data, delete the StatefulSet with `kubectl delete --cascade=orphan` first',
      }));
  },
};

function deleted(claim: KubernetesObject): Violation {
  return {
    message: 'this claim is deleted, and its volume with all data unless the storage class retains it',
    found: `no claim "${printValue(fieldAt(claim, 'metadata', 'name'))}"`,
    fix: 'keep the claim; copy the data, then delete it by hand; `argocd.argoproj.io/sync-options: Prune=false` keeps it',
  };
}
