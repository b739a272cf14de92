import type { KubernetesObject } from './manifest';

/** API group of an `apiVersion`; the core group is the empty string. */
export function apiGroup(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}

/**
 * What the API server tells objects apart by: group, kind, namespace and name.
 * Two objects with one identity overwrite each other, whatever their version.
 *
 * @example identityOf(deployment) // 'apps/Deployment/aicode-prod/api'
 */
export function identityOf({ apiVersion, kind, metadata }: KubernetesObject): string {
  return `${apiGroup(apiVersion)}/${kind}/${metadata.namespace ?? ''}/${metadata.name}`;
}

/** The short form for people: `Deployment/aicode-prod/api`, without namespace `Namespace/aicode-prod`. */
export function describeObject({ kind, metadata }: KubernetesObject): string {
  return [kind, metadata.namespace, metadata.name].filter(Boolean).join('/');
}
