import { names, type Environment } from '../../../spec';

/** Hosts that belong to an environment: what it exposes, and the registry that it pulls from. */
export function hostsOf({ services, registry }: Environment): readonly string[] {
  const exposed = Object.values(services).flatMap(({ exposure }) => (exposure === undefined ? [] : [exposure.host]));
  return [registry, ...new Set(exposed)];
}

/** What names of an environment begin with, in AWS and in Kubernetes: all are composed by `names` of lib/spec. */
export function prefixesOf(environment: Environment): readonly string[] {
  return [names.namespace(environment), names.parameter(environment, '')];
}
