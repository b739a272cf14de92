import { fieldAt, listOf, type KubernetesObject } from '../../../lib/manifest';
import { ApiError } from './api-error';
import type { ApiObject, ObjectRef, Selection } from './api-object';
import { createResourcePaths, type ResourcePaths } from './resource-paths';
import { createSender, type Connection, type Reply, type Sender } from './send';
import { watchObjects, type WatchEvent } from './watch';

export interface WriteOptions {
  /** Checked and completed by the server, but not kept. */
  readonly dryRun?: boolean;
  /** Who owns the fields. Default `keelson-test`. */
  readonly fieldManager?: string;
  /** What becomes of unknown and double fields. Default `Strict`: refused. */
  readonly fieldValidation?: 'Strict' | 'Warn' | 'Ignore';
}

export interface ApplyOptions extends WriteOptions {
  /** Takes fields over from other owners. Default false: a conflict is refused. */
  readonly force?: boolean;
}

export interface PatchOptions extends WriteOptions {
  /** Such as `status`. */
  readonly subresource?: string;
}

/** What a write made, and what the server warned of. */
export interface Written {
  readonly object: ApiObject;
  readonly warnings: readonly string[];
}

/** Everything that tests ask of an API server. Each method throws an ApiError when the server refuses. */
export interface ApiClient {
  /** Undefined if there is no such object. */
  get(ref: ObjectRef): Promise<ApiObject | undefined>;
  list(selection: Selection): Promise<readonly ApiObject[]>;
  /** Events from now on, or after the resource version of a list, until the signal or the server ends them. */
  watch(selection: Selection, options: WatchOptions): AsyncIterable<WatchEvent>;
  create(object: KubernetesObject, options?: WriteOptions): Promise<Written>;
  /** An object of a kind without a namespace, as YAML text, which the server reads faster than we do. */
  createYaml(kind: Pick<ObjectRef, 'apiVersion' | 'kind'>, text: string): Promise<Written>;
  /** Server-side apply. */
  apply(object: KubernetesObject, options?: ApplyOptions): Promise<Written>;
  /** A JSON patch when it is a list, else a merge patch. */
  patch(ref: ObjectRef, patch: object, options?: PatchOptions): Promise<Written>;
  /** Dependents go too, in the background. Fine if there is no such object. */
  delete(ref: ObjectRef, options?: Pick<WriteOptions, 'dryRun'>): Promise<void>;
  scale(ref: ObjectRef, replicas: number): Promise<Written>;
  /** Whether a disruption budget let the pod go. */
  evict(pod: ObjectRef): Promise<boolean>;
  /** Anything else, such as `/openapi/v3`. */
  read(path: string): Promise<unknown>;
  /** A list with the resource version at which it was taken. */
  snapshot(selection: Selection): Promise<Snapshot>;
  close(): void;
}

export interface WatchOptions {
  readonly signal: AbortSignal;
  readonly resourceVersion?: string;
}

export interface Snapshot {
  readonly objects: readonly ApiObject[];
  readonly resourceVersion: string;
}

export function createApiClient(connection: Connection): ApiClient {
  const sender = createSender(connection);
  const paths = createResourcePaths(sender);
  return { ...readers(sender, paths), ...writers(sender, paths), close: () => sender.close() };
}

type Reader = 'get' | 'list' | 'watch' | 'read' | 'snapshot';

function readers(sender: Sender, paths: ResourcePaths): Pick<ApiClient, Reader> {
  const snapshot: ApiClient['snapshot'] = async (selection) => {
    const { apiVersion, kind } = selection;
    const { body } = await sender.send({ method: 'GET', path: (await paths.all(selection)) + queryOf(selection) });
    const objects = listOf(fieldAt(body, 'items')).map((item) => ({ ...(item as ApiObject), apiVersion, kind }));
    return { objects, resourceVersion: String(fieldAt(body, 'metadata', 'resourceVersion')) };
  };
  return {
    snapshot,
    list: async (selection) => (await snapshot(selection)).objects,
    get: async (ref) => {
      const path = await paths.one(ref);
      return unlessMissing(async () => (await sender.send({ method: 'GET', path })).body as ApiObject);
    },
    watch: async function* (selection, { signal, resourceVersion }) {
      const query = queryOf(selection, { watch: 'true', allowWatchBookmarks: 'true', resourceVersion });
      yield* watchObjects(await sender.open((await paths.all(selection)) + query, signal), signal);
    },
    read: async (path) => (await sender.send({ method: 'GET', path })).body,
  };
}

type Writer = 'create' | 'createYaml' | 'apply' | 'patch' | 'delete' | 'scale' | 'evict';

function writers(sender: Sender, paths: ResourcePaths): Pick<ApiClient, Writer> {
  const patch: ApiClient['patch'] = async (ref, body, options = {}) => {
    const path = (await paths.one(ref, options.subresource)) + writeQuery(options);
    const contentType = `application/${Array.isArray(body) ? 'json-patch' : 'merge-patch'}+json`;
    return toWritten(await sender.send({ method: 'PATCH', path, body, contentType }));
  };
  return {
    patch,
    create: async (object, options = {}) => {
      const { apiVersion, kind, metadata } = object;
      const path = await paths.all({ apiVersion, kind, namespace: metadata.namespace ?? 'default' });
      return toWritten(await sender.send({ method: 'POST', path: path + writeQuery(options), body: object }));
    },
    createYaml: async (kind, text) => {
      const path = (await paths.all(kind)) + writeQuery({});
      return toWritten(await sender.send({ method: 'POST', path, body: text, contentType: 'application/yaml' }));
    },
    apply: async (object, options = {}) => {
      const path =
        (await paths.one(object)) + writeQuery(options, { force: options.force === true ? 'true' : undefined });
      // JSON is YAML
      return toWritten(
        await sender.send({ method: 'PATCH', path, body: object, contentType: 'application/apply-patch+yaml' }),
      );
    },
    delete: async (ref, { dryRun = false } = {}) => {
      const path = await paths.one(ref);
      const body = { propagationPolicy: 'Background', ...(dryRun && { dryRun: ['All'] }) };
      await unlessMissing(() => sender.send({ method: 'DELETE', path, body }));
    },
    scale: (ref, replicas) => patch(ref, { spec: { replicas } }, { subresource: 'scale' }),
    evict: async (pod) => {
      const path = await paths.one(pod, 'eviction');
      const body = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: pod.metadata };
      return unlessStatus(429, async () => void (await sender.send({ method: 'POST', path, body })));
    },
  };
}

function toWritten({ body, warnings }: Reply): Written {
  return { object: body as ApiObject, warnings };
}

type Query = { readonly [name: string]: string | undefined };

function queryOf({ labels, fields }: Selection, more: Query = {}): string {
  return toQuery({ labelSelector: labels, fieldSelector: fields, ...more });
}

function writeQuery({ dryRun, fieldManager, fieldValidation }: WriteOptions, more: Query = {}): string {
  const manager = fieldManager ?? 'keelson-test';
  return toQuery({
    fieldManager: manager,
    fieldValidation: fieldValidation ?? 'Strict',
    dryRun: dryRun === true ? 'All' : undefined,
    ...more,
  });
}

function toQuery(query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

async function unlessMissing<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

async function unlessStatus(status: number, ask: () => Promise<void>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.status === status) return false;
    throw error;
  }
}
