import type { AddOnName, Environment } from '../../lib/spec';

/** A resource as RBAC names it; the core group is the empty string. */
export interface ApiResourceName {
  readonly apiGroup: string;
  readonly resource: string;
}

/**
 * What bundles of services consist of; a new kind of object in them is a line here. What bounds a service (quota,
 * limits, roles, secret stores) is missing on purpose: whoever deploys services must not widen it.
 */
const always: readonly ApiResourceName[] = [
  { apiGroup: '', resource: 'configmaps' },
  { apiGroup: '', resource: 'serviceaccounts' },
  { apiGroup: '', resource: 'services' },
  { apiGroup: 'apps', resource: 'deployments' },
  { apiGroup: 'apps', resource: 'statefulsets' },
  { apiGroup: 'autoscaling', resource: 'horizontalpodautoscalers' },
  { apiGroup: 'batch', resource: 'cronjobs' },
  { apiGroup: 'batch', resource: 'jobs' },
  { apiGroup: 'networking.k8s.io', resource: 'ingresses' },
  { apiGroup: 'networking.k8s.io', resource: 'networkpolicies' },
  { apiGroup: 'policy', resource: 'poddisruptionbudgets' },
];

const ofAddOns: readonly (ApiResourceName & { readonly addOn: AddOnName })[] = [
  { addOn: 'external-secrets', apiGroup: 'external-secrets.io', resource: 'externalsecrets' },
  { addOn: 'keda', apiGroup: 'keda.sh', resource: 'scaledobjects' },
  { addOn: 'keda', apiGroup: 'keda.sh', resource: 'triggerauthentications' },
  { addOn: 'vertical-pod-autoscaler', apiGroup: 'autoscaling.k8s.io', resource: 'verticalpodautoscalers' },
];

/** What the bundles of an environment's services may consist of. */
export function deployedResources({ addOns }: Pick<Environment, 'addOns'>): readonly ApiResourceName[] {
  const installed = ofAddOns.filter(({ addOn }) => addOns[addOn] === true);
  return [...always, ...installed.map(({ apiGroup, resource }) => ({ apiGroup, resource }))];
}
