import type { Environment, Service } from '../resolve/platform';
import type { Edge, Edges } from './edge';
import { egressRules, migrationEgressRules } from './egress';
import { ingressRules } from './ingress';

/** All permitted connections of a service: what `calls` says, and the implied ones. */
export function edgesOf(service: Service, environment: Environment): Edges {
  return {
    ingress: ingressRules.flatMap((rule) => rule(service, environment)),
    egress: egressRules.flatMap((rule) => rule(service, environment)),
  };
}

/** What a service's migration may connect to; nothing connects to it. */
export function migrationEdgesOf(service: Service, environment: Environment): readonly Edge[] {
  return migrationEgressRules.flatMap((rule) => rule(service, environment));
}
