/** One add-on that EKS installs and patches. */
export interface ManagedAddOnRecord {
  readonly name: string;
  /** Whether nodes need it to become ready, or it needs nodes. */
  readonly phase: 'beforeNodes' | 'afterNodes';
  /** What it runs in `kube-system`, by the names of `eksWorkloads`. */
  readonly workloads: readonly string[];
  /** As the add-on's own schema wants it: https://docs.aws.amazon.com/eks/latest/userguide/add-ons-configuration.html */
  readonly configuration?: { readonly [key: string]: unknown };
  /** Service account that calls AWS, and AWS's policy for it. */
  readonly identity?: { readonly serviceAccount: string; readonly managedPolicy: string; readonly reason: string };
}

/**
 * The add-ons of every cluster (as of November 2026). EKS picks the version that suits the cluster's when it installs
 * one; after an upgrade of the cluster a person updates them.
 *
 * Service accounts and policies: `aws eks describe-addon-configuration`, and for the disks the narrowest of the three in
 * https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/install.md. Before the nodes: an agent that
 * hands out credentials, and the network, which needs them. Both run in the host's network, so neither waits for the
 * other: the network asks again until the agent answers.
 */
export const managedAddOns: readonly ManagedAddOnRecord[] = [
  { name: 'eks-pod-identity-agent', phase: 'beforeNodes', workloads: ['eks-pod-identity-agent'] },
  { name: 'kube-proxy', phase: 'beforeNodes', workloads: ['kube-proxy'] },
  {
    name: 'vpc-cni',
    phase: 'beforeNodes',
    workloads: ['aws-node'],
    configuration: { enableNetworkPolicy: 'true' }, // a text; off by default, and then no NetworkPolicy acts
    identity: {
      serviceAccount: 'aws-node',
      managedPolicy: 'AmazonEKS_CNI_Policy',
      reason: 'AWS keeps what its network plugin needs in step with its versions',
    },
  },
  { name: 'coredns', phase: 'afterNodes', workloads: ['coredns'] },
  {
    name: 'aws-ebs-csi-driver',
    phase: 'afterNodes',
    workloads: ['ebs-csi-controller', 'ebs-csi-node'],
    identity: {
      serviceAccount: 'ebs-csi-controller-sa',
      managedPolicy: 'AmazonEBSCSIDriverEKSClusterScopedPolicy',
      reason: 'AWS keeps what its driver needs in step with its versions; tags limit it to disks of this cluster',
    },
  },
  { name: 'metrics-server', phase: 'afterNodes', workloads: ['metrics-server'] },
];
