/** One way into the cluster for people. */
export interface AccessRole {
  readonly name: 'viewer' | 'deployer' | 'admin';
  readonly description: string;
  /** Group of Kubernetes that manifests bind, or a policy of EKS for the whole cluster. */
  readonly grants: { readonly group: 'viewer' | 'deployer' } | { readonly policy: string };
  /** Whether a user of IAM must have given a second factor; of others IAM Identity Center asks it. */
  readonly mfa: boolean;
}

/**
 * Viewers and deployers get what the manifests of the access bundle bind to their groups, and nothing from EKS: roles of
 * one cluster are then reviewed in one place. Only the administrator's comes from EKS, so that it works in an empty or
 * broken cluster.
 */
export const accessRoles: readonly AccessRole[] = [
  { name: 'viewer', description: 'looks at services', grants: { group: 'viewer' }, mfa: false },
  { name: 'deployer', description: 'deploys services by hand', grants: { group: 'deployer' }, mfa: true },
  {
    name: 'admin',
    description: 'first installation and emergencies',
    grants: { policy: 'AmazonEKSClusterAdminPolicy' },
    mfa: true,
  },
];
