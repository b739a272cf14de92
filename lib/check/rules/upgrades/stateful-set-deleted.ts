import { fieldAt } from '../../../manifest';
import type { UpgradeRule } from '../../rule';
import { claimsOf } from './claims';
import { isKept } from './exempt';

/** A StatefulSet that goes and leaves data behind, or takes it along. */
export const statefulSetDeleted: UpgradeRule = {
  scope: 'upgrade',
  code: 'STATEFUL_SET_DELETED',
  severity: 'error',
  title: 'a StatefulSet with volumes is not deleted',
  why:
    'The claims of a deleted StatefulSet stay, cost money and hold data that no file mentions any more; with ' +
    'persistentVolumeClaimRetentionPolicy.whenDeleted: Delete they go with it, and the data is lost. Renaming a ' +
    'StatefulSet is a deletion too: the new one starts empty.',
  fix: 'Keep it, or scale it to 0 first, secure the data, and delete it by hand.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention'],
  check({ before, after }) {
    if (before.kind !== 'StatefulSet' || after !== undefined || isKept(before)) return [];
    const claims = [...claimsOf(before).keys()];
    if (claims.length === 0) return [];
    const isLost = fieldAt(before, 'spec', 'persistentVolumeClaimRetentionPolicy', 'whenDeleted') === 'Delete';
    return [
      {
        message: isLost
          ? 'this StatefulSet is deleted, and its volumes with all data'
          : 'this StatefulSet is deleted; its volumes stay behind and nothing uses them',
        found: `claim templates ${claims.join(', ')}`,
        fix: 'keep the StatefulSet; to give it up, secure the data, and delete it and its claims by hand',
      },
    ];
  },
};
