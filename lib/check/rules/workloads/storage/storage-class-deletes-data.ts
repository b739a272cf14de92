import { fieldAt, textOf } from '../../../../manifest';
import type { ObjectRule } from '../../../rule';
import { isEbsClass, storageClassKind } from './ebs-classes';

export const storageClassDeletesData: ObjectRule = {
  code: 'STORAGE_CLASS_DELETES_DATA',
  scope: 'object',
  about: storageClassKind,
  severity: 'warning',
  title: 'in production a disk outlives its claim',
  why:
    'With reclaimPolicy: Delete, the default, the disk and all that is on it are gone when somebody deletes the claim or ' +
    'its namespace by mistake. Elsewhere than in production that is wanted.',
  fix: 'Set reclaimPolicy: Retain.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming'],
  check({ body, target }) {
    const isMeant = target.stage === 'production' && body.apiVersion.startsWith('storage.k8s.io/');
    if (!isMeant || body.kind !== 'StorageClass' || !isEbsClass(body)) return [];
    if (fieldAt(body, 'reclaimPolicy') === 'Retain') return [];
    return [
      {
        field: 'reclaimPolicy',
        message: 'disks are deleted with their claims',
        found: textOf(fieldAt(body, 'reclaimPolicy')) ?? 'nothing, which is Delete',
        accepted: 'Retain',
        fix: 'set reclaimPolicy: Retain',
      },
    ];
  },
};
