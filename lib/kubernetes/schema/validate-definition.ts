import { coreSchema } from './core-schema';
import { faultsOf } from './faults-of';
import { defaultKubernetesVersion, type KubernetesVersion } from './kubernetes-version';
import type { SchemaFault } from './schema-fault';

/**
 * What an API server would refuse in a part of an object, such as the pod template of a custom resource.
 *
 * @param definition name in `coreSchema(version).definitions`, such as `io.k8s.api.core.v1.PodTemplateSpec`
 * @param version default: `defaultKubernetesVersion`
 * @returns faults by path, the paths relative to the value
 * @throws TypeError when the version has no definition of that name
 */
export function validateDefinition(
  value: unknown,
  definition: string,
  version: KubernetesVersion = defaultKubernetesVersion,
): SchemaFault[] {
  const { definitions } = coreSchema(version);
  const schema = Object.hasOwn(definitions, definition) ? definitions[definition] : undefined;
  if (!schema) throw new TypeError(`Kubernetes ${version} has no definition ${definition}`);
  return faultsOf(value, schema, 'core', version);
}
