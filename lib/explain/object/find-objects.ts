import { apiGroup, describeObject, type KubernetesObject, type Manifest } from '../../manifest';
import { nearest } from '../../problem';

/** An object as users name it on a command line. */
export interface WantedObject {
  /** In any case, singular or plural, with or without group: `Deployment`, `deployments`, `deployment.apps`. */
  readonly kind: string;
  readonly name: string;
  /** Default: any. */
  readonly namespace?: string | undefined;
}

/** Every object that is meant; a name without the hash of its content stands for the one with it. */
export function findObjects(manifests: readonly Manifest[], wanted: WantedObject): readonly Manifest[] {
  const { kind, name, namespace } = wanted;
  return manifests.filter(
    (manifest) =>
      isKind(manifest.body, kind) &&
      namesOf(manifest).includes(name) &&
      (namespace === undefined || namespace === manifest.body.metadata.namespace),
  );
}

/** What could have been meant where there is no such object. */
export interface Suggestion {
  /** Objects of that name or, if there are none, of that kind: `Deployment/api`. */
  readonly accepted: readonly string[];
  readonly meant: string | undefined;
}

export function suggestObjects(manifests: readonly Manifest[], { kind, name }: WantedObject): Suggestion {
  const unique = (some: readonly Manifest[]): string[] => [...new Set(some.map(shortName))].sort();
  const ofName = unique(manifests.filter((manifest) => namesOf(manifest).includes(name)));
  const ofKind = unique(manifests.filter(({ body }) => isKind(body, kind)));
  const accepted = [ofName, ofKind, [...new Set(manifests.map(({ body }) => body.kind))].sort()];
  return {
    accepted: accepted.find((list) => list.length > 0) ?? [],
    meant: nearest(`${kind}/${name}`, unique(manifests)),
  };
}

/** Tells objects of one kind and name apart: `Deployment.apps/aicode-prod/api`. */
export function fullName({ body }: Manifest): string {
  const group = apiGroup(body.apiVersion);
  return group === '' ? describeObject(body) : describeObject({ ...body, kind: `${body.kind}.${group}` });
}

function shortName({ body, stableName }: Manifest): string {
  return `${body.kind}/${stableName ?? body.metadata.name}`;
}

function namesOf({ body, stableName }: Manifest): readonly string[] {
  return stableName === undefined ? [body.metadata.name] : [body.metadata.name, stableName];
}

function isKind({ apiVersion, kind }: KubernetesObject, wanted: string): boolean {
  const singular = kind.toLowerCase();
  const names = [singular, pluralOf(singular)];
  const group = apiGroup(apiVersion);
  return names.flatMap((name) => [name, `${name}.${group}`]).includes(wanted.toLowerCase());
}

/** As Kubernetes guesses it (apimachinery, meta.UnsafeGuessKindToResource). */
function pluralOf(singular: string): string {
  if (singular.endsWith('endpoints')) return singular;
  if (singular.endsWith('s')) return `${singular}es`;
  return singular.endsWith('y') ? `${singular.slice(0, -1)}ies` : `${singular}s`;
}
