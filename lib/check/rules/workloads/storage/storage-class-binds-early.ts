import { fieldAt, listOf } from '../../../../manifest';
import { isEbsClass, storageClassKind } from './ebs-classes';
import { ofKind } from '../of-kind';

export const storageClassBindsEarly = ofKind(
  {
    code: 'STORAGE_CLASS_BINDS_EARLY',
    severity: 'warning',
    title: 'a storage class of disks that exist in one zone waits for the pod',
    why:
      'An EBS volume exists in one zone. With volumeBindingMode: Immediate, the default, it is made before anybody knows ' +
      'where the pod can run; in the wrong zone the pod waits for ever.',
    fix: 'Set volumeBindingMode: WaitForFirstConsumer.',
    sources: ['https://kubernetes.io/docs/concepts/storage/storage-classes/#volume-binding-mode'],
  },
  storageClassKind,
  (body) => {
    const mode = fieldAt(body, 'volumeBindingMode') ?? 'Immediate';
    const isPinned = listOf(body['allowedTopologies']).length > 0;
    if (!isEbsClass(body) || isPinned || mode !== 'Immediate') return [];
    return [
      {
        field: 'volumeBindingMode',
        message: 'the disk is made before the zone of the pod is known',
        found: 'Immediate',
        accepted: 'WaitForFirstConsumer',
        fix: 'set volumeBindingMode: WaitForFirstConsumer',
      },
    ];
  },
);
