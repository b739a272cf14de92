const byAnotherWay = 'refused: Pod "api" is invalid: spec.ephemeralContainers: Forbidden: cannot be set on create';

/**
 * Where checks and cluster do not say the same of an object of the cases, and why that is right. A place is that of the
 * object in the rule's file of cases.
 */
export const differences: { readonly [place: string]: { readonly found: string; readonly reason: string } } = {
  'CONTAINER_PRIVILEGED fails[2]': {
    found: byAnotherWay,
    reason: 'debug containers come by a subresource of the pod; enforcement.cluster.test.ts sends one',
  },
  'DEFAULT_NAMESPACE_USED doesNotApply[0]': {
    found: 'only the cluster: DEFAULT_NAMESPACE_USED',
    reason:
      'an object without namespace reaches the server in one, while to us the command that applies it may name it',
  },
  'DEFAULT_NAMESPACE_USED doesNotApply[1]': {
    found: 'refused: Service "kubernetes" is invalid: spec.ports[1].name: Required value',
    reason: "the cluster's own Service has another port already",
  },
  'LIMIT_RANGE_INCOMPLETE fails[1]': {
    found: 'only the checks: LIMIT_RANGE_INCOMPLETE',
    reason: 'the server has filled in the default for cpu from its maximum before policies see the object',
  },
  'REQUEST_MISSING doesNotApply[0]': {
    found: byAnotherWay,
    reason: 'debug containers come by a subresource of the pod, and have no requests there either',
  },
};
