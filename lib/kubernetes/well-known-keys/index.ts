import { argoCd } from './argo-cd';
import { awsIngress, awsInjection, awsService } from './aws-load-balancer';
import { certManager } from './cert-manager';
import { externalDns } from './external-dns';
import { ingressNginx } from './ingress-nginx';
import { karpenter } from './karpenter';
import { kedaAutoscaling, scaledObjects } from './keda';
import type { KeyFamily } from './key-family';
import { clusterAutoscaler, ingressClass, podSecurity, recommendedLabels, storageClass, topology } from './kubernetes';

export type { KeyFamily } from './key-family';

/** Families of labels and annotations whose keys are all defined by somebody. */
export const keyFamilies: readonly KeyFamily[] = [
  recommendedLabels,
  podSecurity,
  storageClass,
  ingressClass,
  topology,
  clusterAutoscaler,
  awsIngress,
  awsService,
  awsInjection,
  ingressNginx,
  externalDns,
  argoCd,
  scaledObjects,
  kedaAutoscaling,
  karpenter,
  certManager,
];
