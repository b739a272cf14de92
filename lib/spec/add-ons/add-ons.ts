import type { AddOn } from './add-on';
import { argoCd } from './argo-cd';
import { argoRollouts } from './argo-rollouts';
import { awsLoadBalancerController } from './aws-load-balancer-controller';
import { clusterAutoscaler } from './cluster-autoscaler';
import { externalDns } from './external-dns';
import { externalSecrets } from './external-secrets';
import { fluentBit } from './fluent-bit';
import { keda } from './keda';
import { kubePrometheusStack } from './kube-prometheus-stack';
import { opentelemetryCollector } from './opentelemetry-collector';
import { trivyOperator } from './trivy-operator';
import { verticalPodAutoscaler } from './vertical-pod-autoscaler';

/** Every add-on that a cluster can have, in alphabetical order; each name is also its Helm release. */
export const addOnNames = [
  'argo-cd',
  'argo-rollouts',
  'aws-load-balancer-controller',
  'cluster-autoscaler',
  'external-dns',
  'external-secrets',
  'fluent-bit',
  'keda',
  'kube-prometheus-stack',
  'opentelemetry-collector',
  'trivy-operator',
  'vertical-pod-autoscaler',
] as const;

export type AddOnName = (typeof addOnNames)[number];

/** The add-ons by name. */
export const addOns: Readonly<Record<AddOnName, AddOn>> = Object.freeze({
  'argo-cd': argoCd,
  'argo-rollouts': argoRollouts,
  'aws-load-balancer-controller': awsLoadBalancerController,
  'cluster-autoscaler': clusterAutoscaler,
  'external-dns': externalDns,
  'external-secrets': externalSecrets,
  'fluent-bit': fluentBit,
  keda,
  'kube-prometheus-stack': kubePrometheusStack,
  'opentelemetry-collector': opentelemetryCollector,
  'trivy-operator': trivyOperator,
  'vertical-pod-autoscaler': verticalPodAutoscaler,
});
