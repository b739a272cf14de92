/**
 * Objects that every cluster has, or that its cloud makes, by kind: nobody declares them. Sources: Kubernetes'
 * documentation of each kind; the StorageClasses that EKS, GKE, AKS, k3s, kind and minikube start with.
 */
const wellKnown: { readonly [kind: string]: readonly string[] } = {
  ServiceAccount: ['default'],
  Service: ['kubernetes'],
  ConfigMap: ['kube-root-ca.crt', 'openshift-service-ca.crt', 'extension-apiserver-authentication'],
  PriorityClass: ['system-cluster-critical', 'system-node-critical'],
  Role: ['extension-apiserver-authentication-reader'],
  ClusterRole: ['cluster-admin', 'admin', 'edit', 'view'],
  StorageClass: [
    ...['gp2', 'standard', 'standard-rwo', 'premium-rwo', 'default', 'local-path', 'hostpath'],
    ...['managed', 'managed-csi', 'managed-csi-premium', 'managed-premium', 'azurefile', 'azurefile-csi'],
  ],
};

/** Names of a kind that exist without anybody declaring them. */
export function wellKnownNames(kind: string): readonly string[] {
  return Object.hasOwn(wellKnown, kind) ? (wellKnown[kind] ?? []) : [];
}

/** Whether an object exists without anybody declaring it. */
export function isWellKnown(kind: string, name: string): boolean {
  return wellKnownNames(kind).includes(name) || (kind.endsWith('Role') && name.startsWith('system:'));
}
