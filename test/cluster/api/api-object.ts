import type { KubernetesObject, ObjectMetadata } from '../../../lib/manifest';

/** An object as the API server returns it. */
export interface ApiObject extends KubernetesObject {
  readonly metadata: ObjectMetadata & {
    readonly uid: string;
    readonly resourceVersion: string;
    /** Rises when the desired state changes; absent for kinds that have none. */
    readonly generation?: number;
    /** Set once the object is being deleted. */
    readonly deletionTimestamp?: string;
  };
}

/** Which object is meant. Every object is a reference to itself. */
export interface ObjectRef {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** Objects of one kind; of all namespaces, unless one is named. */
export interface Selection {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  /** Such as `app.kubernetes.io/name=api`. */
  readonly labels?: string;
  /** Such as `status.phase=Running`. */
  readonly fields?: string;
}

/**
 * A reference in one line.
 *
 * @param name with the namespace before it where the kind has one: `shop/api`
 * @example ref('apps/v1', 'Deployment', 'shop/api')
 */
export function ref(apiVersion: string, kind: string, name: string): ObjectRef {
  const slash = name.indexOf('/');
  if (slash === -1) return { apiVersion, kind, metadata: { name } };
  return { apiVersion, kind, metadata: { namespace: name.slice(0, slash), name: name.slice(slash + 1) } };
}
