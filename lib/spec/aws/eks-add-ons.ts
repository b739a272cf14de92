/** Pods that EKS brings along, in `kube-system`. Quantities are written as Kubernetes writes them. */
export interface EksWorkload {
  readonly name: string;
  readonly kind: 'Deployment' | 'DaemonSet';
  /** Pods; ignored for a DaemonSet, which runs one on every node. */
  readonly replicas: number;
  /** Requests of one pod, all its containers together. */
  readonly requests: { readonly cpu: string; readonly memory: string };
}

/**
 * The managed add-ons that infrastructure installs in every cluster, with their default requests (as of November 2026;
 * from the defaults of their charts in https://github.com/aws/eks-charts, /kubernetes-sigs/aws-ebs-csi-driver and
 * /kubernetes-sigs/metrics-server).
 */
export const eksWorkloads: readonly EksWorkload[] = [
  { name: 'aws-node', kind: 'DaemonSet', replicas: 1, requests: { cpu: '50m', memory: '0' } }, // its policy agent too
  { name: 'kube-proxy', kind: 'DaemonSet', replicas: 1, requests: { cpu: '100m', memory: '0' } },
  { name: 'eks-pod-identity-agent', kind: 'DaemonSet', replicas: 1, requests: { cpu: '0', memory: '0' } },
  { name: 'ebs-csi-node', kind: 'DaemonSet', replicas: 1, requests: { cpu: '30m', memory: '120Mi' } },
  { name: 'coredns', kind: 'Deployment', replicas: 2, requests: { cpu: '100m', memory: '70Mi' } },
  { name: 'ebs-csi-controller', kind: 'Deployment', replicas: 2, requests: { cpu: '60m', memory: '240Mi' } },
  { name: 'metrics-server', kind: 'Deployment', replicas: 2, requests: { cpu: '100m', memory: '200Mi' } },
];
