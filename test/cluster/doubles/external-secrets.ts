import { fieldAt, fieldsOf, listOf, textOf, type KubernetesObject } from '../../../lib/manifest';
import type { ApiClient } from '../api/api-client';
import { ref, type ApiObject } from '../api/api-object';
import { forEach, type Surroundings } from './double';

const apiVersion = 'external-secrets.io/v1';
const madeUp = Buffer.from('made-up').toString('base64');

/**
 * Stands in for the External Secrets operator: says that every store is ready, makes the Secret that an ExternalSecret
 * asks for, with made-up values, and says so; or says that the store is missing. It needs the operator's definitions.
 */
export function startExternalSecrets(surroundings: Surroundings): void {
  const { client } = surroundings;
  forEach(surroundings, { apiVersion, kind: 'ExternalSecret' }, (asked) => provide(client, asked));
  for (const kind of ['SecretStore', 'ClusterSecretStore'])
    forEach(surroundings, { apiVersion, kind }, async (store) => {
      if (isReady(store)) return;
      await setReady(client, store, { status: 'True', reason: 'Valid', message: 'store validated' });
      const { namespace } = store.metadata;
      const waiting = await client.list({
        apiVersion,
        kind: 'ExternalSecret',
        ...(namespace !== undefined && { namespace }),
      });
      for (const asked of waiting) await provide(client, asked);
    });
}

async function provide(client: ApiClient, asked: ApiObject): Promise<void> {
  const version = `${asked.metadata.generation}-double`;
  if (isReady(asked) && fieldAt(asked, 'status', 'syncedResourceVersion') === version) return;
  const store = storeOf(asked);
  if ((await client.get(store)) === undefined) {
    const message = `could not get ${store.kind} "${store.metadata.name}"`;
    if (messageOf(asked) === message) return;
    return setReady(client, asked, { status: 'False', reason: 'SecretSyncedError', message });
  }
  const secret = secretFor(asked);
  if (fieldAt(asked, 'spec', 'target', 'creationPolicy') !== 'None') {
    await client.apply(secret, { fieldManager: 'external-secrets', force: true });
  }
  const status = { syncedResourceVersion: version, refreshTime: now(), binding: { name: secret.metadata.name } };
  await setReady(client, asked, { status: 'True', reason: 'SecretSynced', message: 'secret synced' }, status);
}

function storeOf({ metadata, spec }: ApiObject): ReturnType<typeof ref> {
  const [kind, name] = ['kind', 'name'].map((key) => textOf(fieldAt(spec, 'secretStoreRef', key)));
  const place = kind === 'ClusterSecretStore' ? '' : `${metadata.namespace}/`;
  return ref(apiVersion, kind ?? 'SecretStore', `${place}${name}`);
}

function secretFor({ metadata: { name, namespace = 'default', uid }, spec }: ApiObject): KubernetesObject {
  const template = fieldAt(spec, 'target', 'template');
  const templated = Object.keys(fieldsOf(fieldAt(template, 'data')));
  const fetched = listOf(fieldAt(spec, 'data')).map((entry) => textOf(fieldAt(entry, 'secretKey')) ?? '');
  const extracted = listOf(fieldAt(spec, 'dataFrom')).map((_, index) => `extracted-${index}`); // the vault knows the keys
  const keys = templated.length > 0 ? templated : [...fetched, ...extracted];
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      ...fieldsOf(fieldAt(template, 'metadata')),
      name: textOf(fieldAt(spec, 'target', 'name')) ?? name,
      namespace,
      ownerReferences: [{ apiVersion, kind: 'ExternalSecret', name, uid, controller: true }],
    },
    type: textOf(fieldAt(template, 'type')) ?? 'Opaque',
    data: Object.fromEntries(keys.map((key) => [key, madeUp])),
  };
}

interface Ready {
  readonly status: 'True' | 'False';
  readonly reason: string;
  readonly message: string;
}

async function setReady(client: ApiClient, object: ApiObject, ready: Ready, more: object = {}): Promise<void> {
  const status = { conditions: [{ type: 'Ready', ...ready, lastTransitionTime: now() }], ...more };
  await client.patch(object, { status }, { subresource: 'status' });
}

function isReady(object: ApiObject): boolean {
  return fieldAt(object, 'status', 'conditions', 0, 'status') === 'True';
}

function messageOf(object: ApiObject): unknown {
  return fieldAt(object, 'status', 'conditions', 0, 'message');
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+/, '');
}
