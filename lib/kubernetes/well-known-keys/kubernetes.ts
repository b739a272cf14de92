import type { KeyFamily } from './key-family';

const reference = 'https://kubernetes.io/docs/reference/labels-annotations-taints/';

/** Families of Kubernetes itself that are closed. */
export const recommendedLabels: KeyFamily = {
  prefix: 'app.kubernetes.io',
  names: ['component', 'created-by', 'instance', 'managed-by', 'name', 'part-of', 'version'],
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/',
};

export const podSecurity: KeyFamily = {
  prefix: 'pod-security.kubernetes.io',
  names: ['audit', 'audit-version', 'enforce', 'enforce-version', 'warn', 'warn-version'],
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
};

export const storageClass: KeyFamily = {
  prefix: 'storageclass.kubernetes.io',
  names: ['is-default-class'],
  source: `${reference}#storageclass-kubernetes-io-is-default-class`,
};

export const ingressClass: KeyFamily = {
  prefix: 'ingressclass.kubernetes.io',
  names: ['is-default-class'],
  source: `${reference}#ingressclass-kubernetes-io-is-default-class`,
};

export const topology: KeyFamily = {
  prefix: 'topology.kubernetes.io',
  names: ['region', 'zone'],
  source: `${reference}#topologykubernetesiozone`,
};

export const clusterAutoscaler: KeyFamily = {
  prefix: 'cluster-autoscaler.kubernetes.io',
  names: [
    'daemonset-taint-eviction',
    'enable-ds-eviction',
    'pod-scale-up-delay',
    'safe-to-evict',
    'safe-to-evict-local-volumes',
    'scale-down-disabled',
    'consume-provisioning-request',
    'provisioning-class-name',
  ],
  source: 'https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md',
};
