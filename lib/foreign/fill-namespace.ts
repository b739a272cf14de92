import { isNamespaced, type KubernetesVersion } from '../kubernetes';
import { apiGroup, fieldAt, type KubernetesObject } from '../manifest';

/** What is known about kinds beside Kubernetes' own. */
export interface KindScopes {
  readonly kubernetesVersion: KubernetesVersion;
  /** Whether objects of a custom kind live in a namespace; undefined where nothing knows. */
  isNamespaced(apiVersion: string, kind: string): boolean | undefined;
}

/** Puts an object that lives in a namespace and names none into one, as applying it with `-n` does. */
export function fillNamespace(body: KubernetesObject, namespace: string, scopes: KindScopes): KubernetesObject {
  const { apiVersion, kind, metadata } = body;
  if (metadata.namespace !== undefined) return body;
  const own = isNamespaced(apiVersion, kind, scopes.kubernetesVersion) ?? scopes.isNamespaced(apiVersion, kind);
  return own === false ? body : { ...body, metadata: { ...metadata, namespace } };
}

/** The kinds that definitions among the objects themselves bring along: `group/kind` to whether it has a namespace. */
export function definedKinds(bodies: readonly KubernetesObject[]): ReadonlyMap<string, boolean> {
  const definitions = bodies.filter(({ kind }) => kind === 'CustomResourceDefinition');
  return new Map(
    definitions.map((body) => {
      const group = String(fieldAt(body, 'spec', 'group'));
      const kind = String(fieldAt(body, 'spec', 'names', 'kind'));
      return [`${group}/${kind}`, fieldAt(body, 'spec', 'scope') === 'Namespaced'];
    }),
  );
}

/** The key of `definedKinds` for a kind. */
export function groupKind(apiVersion: string, kind: string): string {
  return `${apiGroup(apiVersion)}/${kind}`;
}
