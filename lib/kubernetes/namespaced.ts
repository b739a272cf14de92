import { coreKind, defaultKubernetesVersion, type KubernetesVersion } from './schema';

/**
 * Whether objects of one of Kubernetes' own kinds live in a namespace.
 *
 * @param version default: `defaultKubernetesVersion`
 * @returns undefined for a kind that the version does not serve, such as a custom one: its CRD's schema knows
 */
export function isNamespaced(
  apiVersion: string,
  kind: string,
  version: KubernetesVersion = defaultKubernetesVersion,
): boolean | undefined {
  return coreKind(version, apiVersion, kind)?.namespaced;
}
