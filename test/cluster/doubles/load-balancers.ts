import { fieldAt, listOf } from '../../../lib/manifest';
import type { ApiObject } from '../api/api-object';
import { forEach, type Surroundings } from './double';

/** Stands in for the AWS Load Balancer Controller: gives every Ingress the address of a load balancer. */
export function startLoadBalancers(surroundings: Surroundings): void {
  forEach(surroundings, { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' }, async (ingress) => {
    if (listOf(fieldAt(ingress, 'status', 'loadBalancer', 'ingress')).length > 0) return;
    const status = { loadBalancer: { ingress: [{ hostname: hostOf(ingress) }] } };
    await surroundings.client.patch(ingress, { status }, { subresource: 'status' });
  });
}

function hostOf({ metadata: { namespace = 'default', name } }: ApiObject): string {
  return `${name}.${namespace}.load-balancer.test`;
}
