/** As the SDK has it: each part may be missing. */
interface Tag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/**
 * Whether a controller in a cluster made what has these tags. Either the load balancer controller, or one that is built
 * into EKS, which makes what a Service of type LoadBalancer asks for when no other controller does.
 *
 * Sources: https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/security_groups and
 * https://github.com/kubernetes/cloud-provider-aws/blob/master/pkg/providers/v1/tags.go
 */
export function isOwnedBy(cluster: string, tags: readonly Tag[]): boolean {
  return tags.some(
    ({ Key, Value }) =>
      (Key === 'elbv2.k8s.aws/cluster' && Value === cluster) ||
      (Key === `kubernetes.io/cluster/${cluster}` && Value === 'owned'),
  );
}
