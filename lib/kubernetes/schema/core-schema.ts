/* eslint-disable @typescript-eslint/no-require-imports -- each file is 190 KB: read when asked for, also in a bundle */
import { kindKey } from './kind-key';
import { isRecord, type JsonSchemas } from './json-schema';
import type { KubernetesVersion } from './kubernetes-version';

/** One kind that an API server of the version serves. */
export interface CoreKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** Key in `definitions`. */
  readonly definition: string;
}

export interface CoreSchema {
  readonly kinds: readonly CoreKind[];
  /** As the server publishes them; that it refuses a field which they do not list is `validateObject`'s to know. */
  readonly definitions: JsonSchemas;
}

const files: Record<KubernetesVersion, () => unknown> = {
  '1.32': (): unknown => require('../schemas/v1.32.json'),
  '1.33': (): unknown => require('../schemas/v1.33.json'),
  '1.34': (): unknown => require('../schemas/v1.34.json'),
  '1.35': (): unknown => require('../schemas/v1.35.json'),
  '1.36': (): unknown => require('../schemas/v1.36.json'),
};

const loaded = new Map<KubernetesVersion, CoreSchema>();
const indexed = new WeakMap<CoreSchema, ReadonlyMap<string, CoreKind>>();

/** What an API server of the version accepts, as the server itself publishes it. Read once a process. */
export function coreSchema(version: KubernetesVersion): CoreSchema {
  const known = loaded.get(version);
  if (known) return known;
  const file = files[version]();
  if (!isCoreSchema(file)) throw new TypeError(`the file of schemas for Kubernetes ${version} is broken`);
  loaded.set(version, file);
  return file;
}

/** One of Kubernetes' own kinds; undefined when the version does not serve it. */
export function coreKind(version: KubernetesVersion, apiVersion: string, kind: string): CoreKind | undefined {
  const schema = coreSchema(version);
  const index = indexed.get(schema) ?? new Map(schema.kinds.map((each) => [kindKey(each.apiVersion, each.kind), each]));
  indexed.set(schema, index);
  return index.get(kindKey(apiVersion, kind));
}

/** Looks at the outside only: a test reads the files to the bottom, at run time that cost more than reading them. */
function isCoreSchema(file: unknown): file is CoreSchema {
  return isRecord(file) && Array.isArray(file['kinds']) && isRecord(file['definitions']);
}
