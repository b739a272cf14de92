import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { platformLabels, type LabelContext } from '../../lib/bundle';

export interface StorageInputs {
  /** Whether a disk outlives its claim. */
  readonly retain: boolean;
  /** AWS tags of requirement I1 by key. */
  readonly tags: { readonly [key: string]: string };
  readonly labels: LabelContext;
}

/** The storage class `gp3`: encrypted EBS volumes, which is what a volume of a service gets by default. */
export class StorageChart extends Chart {
  constructor(scope: Construct, { retain, tags, labels }: StorageInputs) {
    super(scope, 'storage', { disableResourceNameHashes: true, labels: platformLabels(labels) });

    new k8s.KubeStorageClass(this, 'gp3', {
      metadata: { name: 'gp3', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
      provisioner: 'ebs.csi.aws.com',
      parameters: { type: 'gp3', encrypted: 'true', ...tagParameters(tags) },
      reclaimPolicy: retain ? 'Retain' : 'Delete',
      volumeBindingMode: 'WaitForFirstConsumer', // a disk exists in one zone: the scheduler's choice comes first
      allowVolumeExpansion: true,
    });
  }
}

/** The driver's own form: https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/tagging.md */
function tagParameters(tags: StorageInputs['tags']): { [parameter: string]: string } {
  return Object.fromEntries(
    Object.entries(tags).map(([key, value], index) => [`tagSpecification_${index + 1}`, `${key}=${value}`] as const),
  );
}
