/** Plain JSON data, as YAML can carry it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Metadata of a rendered object. Every object that keelson writes has a name. */
export interface ObjectMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: { readonly [key: string]: string };
  readonly annotations?: { readonly [key: string]: string };
  readonly [key: string]: unknown;
}

/** A Kubernetes object as plain data. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMetadata;
  readonly [key: string]: unknown;
}

/** One Kubernetes object and the place that it came from. */
export interface Manifest {
  readonly body: KubernetesObject;
  /** Bundle that rendered it, such as `services/api`. */
  readonly bundle: string;
  /** Construct path within the bundle's app, such as `api/deployment`. */
  readonly construct: string;
  /**
   * Name without the hash of its content, such as `api-env` for `api-env-1a2b3c4d`. Its file is called by it,
   * so that a change of content shows as a change of one file. Absent: the object's name carries no hash.
   */
  readonly stableName?: string;
}
