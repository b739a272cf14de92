import { fieldAt, fieldsOf, listOf, textOf, type KubernetesObject } from '../../manifest';
import type { Fact, FactReader } from './fact';

/**
 * An object that exists because of another one, such as the Secret that an ExternalSecret fills; ConfigMaps and Secrets
 * themselves too, for their keys.
 */
export interface ProvisionFact extends Fact {
  readonly kind: string;
  /** A `*` at the end stands for a number. */
  readonly name: string;
  /** Absent where it is not known, or in every namespace. */
  readonly namespace?: string | undefined;
  /** Keys of its data; absent where only the cluster knows. */
  readonly keys?: readonly string[] | undefined;
}

type Provision = Omit<ProvisionFact, 'object' | 'namespace'>;
type Provider = (body: KubernetesObject) => readonly Provision[];

const secretAt =
  (...path: readonly string[]): Provider =>
  (body) =>
    named('Secret', textOf(fieldAt(body, ...path)));

const providers: { readonly [kind: string]: Provider } = {
  ConfigMap: (body) => [{ kind: 'ConfigMap', name: body.metadata.name, keys: keysIn(body, 'data', 'binaryData') }],
  Secret: (body) => [{ kind: 'Secret', name: body.metadata.name, keys: secretKeys(body) }],
  ExternalSecret: (body) => externalSecret(body.metadata.name, body['spec']),
  ClusterExternalSecret: (body) => {
    const name = textOf(fieldAt(body, 'spec', 'externalSecretName')) ?? body.metadata.name;
    return externalSecret(name, fieldAt(body, 'spec', 'externalSecretSpec'));
  },
  SealedSecret: (body) => [{ kind: 'Secret', name: body.metadata.name }],
  Certificate: secretAt('spec', 'secretName'),
  Issuer: secretAt('spec', 'acme', 'privateKeySecretRef', 'name'),
  Bundle: (body) => named('ConfigMap', body.metadata.name),
  Ingress: (body) => (hasIssuer(body) ? listOf(fieldAt(body, 'spec', 'tls')).flatMap(tlsSecret) : []),
  StatefulSet: (body) =>
    listOf(fieldAt(body, 'spec', 'volumeClaimTemplates')).map((template) => ({
      kind: 'PersistentVolumeClaim',
      name: `${textOf(fieldAt(template, 'metadata', 'name'))}-${body.metadata.name}-*`,
    })),
};

const clusterWide = ['ClusterExternalSecret', 'Bundle'];

export const readProvisions: FactReader<ProvisionFact> = ({ body }, object) => {
  const provide = Object.hasOwn(providers, body.kind) ? providers[body.kind] : undefined;
  const own = provide?.(body) ?? [];
  const namespace = clusterWide.includes(body.kind) ? undefined : object.namespace;
  const connection = secretAt('spec', 'writeConnectionSecretToRef', 'name')(body); // Crossplane's claims
  return [...own, ...connection].map((provision) => ({ object, namespace, ...provision }));
};

function externalSecret(own: string, spec: unknown): readonly Provision[] {
  const target = fieldAt(spec, 'target');
  if (fieldAt(target, 'creationPolicy') === 'None') return [];
  return [{ kind: 'Secret', name: textOf(fieldAt(target, 'name')) ?? own, keys: externalKeys(spec, target) }];
}

/** Templates replace what is fetched unless they say `Merge`; what `dataFrom` fetches, only the store knows. */
function externalKeys(spec: unknown, target: unknown): readonly string[] | undefined {
  const template = fieldAt(target, 'template');
  if (listOf(fieldAt(template, 'templateFrom')).length > 0) return undefined;
  const inTemplate = keysIn(template, 'data');
  if (inTemplate.length > 0 && fieldAt(template, 'mergePolicy') !== 'Merge') return inTemplate;
  if (listOf(fieldAt(spec, 'dataFrom')).length > 0 || fieldAt(target, 'creationPolicy') === 'Merge') return undefined;
  const fetched = listOf(fieldAt(spec, 'data')).flatMap((data) => textOf(fieldAt(data, 'secretKey')) ?? []);
  return [...inTemplate, ...fetched];
}

/** A token's Secret is filled by Kubernetes. */
function secretKeys(body: KubernetesObject): readonly string[] | undefined {
  return body['type'] === 'kubernetes.io/service-account-token' ? undefined : keysIn(body, 'data', 'stringData');
}

function keysIn(value: unknown, ...maps: readonly string[]): readonly string[] {
  return maps.flatMap((map) => Object.keys(fieldsOf(fieldAt(value, map))));
}

/** Whether cert-manager makes the certificates of an Ingress. */
function hasIssuer(body: KubernetesObject): boolean {
  const annotations = fieldsOf(body.metadata.annotations);
  return 'cert-manager.io/cluster-issuer' in annotations || 'cert-manager.io/issuer' in annotations;
}

function tlsSecret(tls: unknown): readonly Provision[] {
  return named('Secret', textOf(fieldAt(tls, 'secretName')));
}

function named(kind: string, name: string | undefined): readonly Provision[] {
  return name === undefined ? [] : [{ kind, name }];
}
