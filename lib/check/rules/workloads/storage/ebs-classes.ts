import { fieldAt, fieldsOf, textOf, type KubernetesObject } from '../../../../manifest';

/** Provisioners of EBS volumes: the driver, and what Kubernetes had before it. */
const provisioners = ['ebs.csi.aws.com', 'kubernetes.io/aws-ebs', 'ebs.csi.eks.amazonaws.com'];

export const storageClassKind = ['storage.k8s.io/StorageClass'];

/** Whether a storage class makes EBS volumes. */
export function isEbsClass(body: KubernetesObject): boolean {
  return provisioners.includes(textOf(fieldAt(body, 'provisioner')) ?? '');
}

/** The driver takes its parameters in any case. */
export function ebsParameters(body: KubernetesObject): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(fieldsOf(body['parameters'])).map(([key, value]) => [key.toLowerCase(), value] as const),
  );
}
