import { isEbsClass, storageClassKind } from './ebs-classes';
import { ofKind } from '../of-kind';

export const storageClassNotExpandable = ofKind(
  {
    code: 'STORAGE_CLASS_NOT_EXPANDABLE',
    severity: 'warning',
    title: 'disks of a storage class can grow',
    why: 'Without allowVolumeExpansion a full disk can only be replaced by a larger one, by hand and with an outage.',
    fix: 'Set allowVolumeExpansion: true.',
    sources: ['https://kubernetes.io/docs/concepts/storage/storage-classes/#allow-volume-expansion'],
  },
  storageClassKind,
  (body) =>
    !isEbsClass(body) || body['allowVolumeExpansion'] === true
      ? []
      : [
          {
            field: 'allowVolumeExpansion',
            message: 'disks of this class can never grow',
            accepted: 'true',
            fix: 'set allowVolumeExpansion: true',
          },
        ],
);
