import { fieldsOf } from '../../../../manifest';
import { nearest, oneOf } from '../../../../problem';
import { isEbsClass, storageClassKind } from './ebs-classes';
import { ofKind } from '../of-kind';

const parameters = [
  'allowAutoIOPSIncreaseOnModify',
  'allowAutoIOPSPerGBIncrease',
  'blockAttachUntilInitialized',
  'blockExpress',
  'blockSize',
  'bytesPerInode',
  'encrypted',
  'ext4BigAlloc',
  'ext4ClusterSize',
  'ext4EncryptionSupport',
  'fsType',
  'inodeSize',
  'iops',
  'iopsPerGB',
  'kmsKeyId',
  'numberOfInodes',
  'throughput',
  'type',
  'volumeInitializationRate',
  'zone',
  'zones',
];
const known = new Set(parameters.map((name) => name.toLowerCase()));

export const storageClassParameterUnknown = ofKind(
  {
    code: 'STORAGE_CLASS_PARAMETER_UNKNOWN',
    severity: 'error',
    title: 'a storage class of EBS volumes has only parameters that the driver knows',
    why:
      'The driver refuses to make a volume of a class with a parameter that it does not know, so every claim waits. ' +
      'Parameters under csi.storage.k8s.io/ belong to Kubernetes; what begins with tagSpecification is a tag.',
    fix: 'Correct the name of the parameter. A class cannot be changed: delete it and apply it again.',
    sources: ['https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md'],
  },
  storageClassKind,
  (body) => {
    if (!isEbsClass(body)) return [];
    return Object.keys(fieldsOf(body['parameters'])).flatMap((name) => {
      const isFree = name.startsWith('tagSpecification') || name.includes('/');
      if (isFree || known.has(name.toLowerCase())) return [];
      const meant = nearest(name, parameters);
      return [
        {
          field: `parameters.${name}`,
          message: 'the EBS driver knows no such parameter',
          found: name,
          accepted: oneOf(parameters),
          fix: meant === undefined ? 'leave it out' : `did you mean "${meant}"?`,
        },
      ];
    });
  },
);
