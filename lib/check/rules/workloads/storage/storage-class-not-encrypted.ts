import { textOf } from '../../../../manifest';
import { ebsParameters, isEbsClass, storageClassKind } from './ebs-classes';
import { ofKind } from '../of-kind';

export const storageClassNotEncrypted = ofKind(
  {
    code: 'STORAGE_CLASS_NOT_ENCRYPTED',
    severity: 'error',
    title: 'a storage class of EBS volumes encrypts them',
    why:
      'The EBS driver encrypts only when it is told to, or when the account does it by default. A volume cannot be ' +
      'encrypted afterwards: its data must be copied.',
    fix: 'Set parameters.encrypted to "true".',
    sources: ['https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md'],
  },
  storageClassKind,
  (body) => {
    const found = ebsParameters(body).get('encrypted');
    if (!isEbsClass(body) || found === 'true') return [];
    return [
      {
        field: 'parameters.encrypted',
        message: 'volumes of this class are not encrypted',
        found: textOf(found) ?? 'nothing',
        accepted: '"true"',
        fix: 'set encrypted: "true"',
      },
    ];
  },
);
