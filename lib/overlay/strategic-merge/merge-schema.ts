import {
  coreSchema,
  defaultKubernetesVersion,
  kindKey,
  type CustomKinds,
  type JsonSchema,
  type JsonSchemas,
  type KubernetesVersion,
} from '../../kubernetes';

/** What a schema says about merging one value. */
export interface MergeSchema {
  /**
   * For a list: the fields that tell its elements apart; empty when it is a set of plain values; undefined when it is
   * replaced as a whole.
   */
  readonly mergeKeys: readonly string[] | undefined;
  /** What the schema says about a field of a map. */
  field(name: string): MergeSchema | undefined;
  /** What it says about the elements of a list. */
  elements(): MergeSchema | undefined;
}

/** Where schemas are looked up. */
export interface SchemaSource {
  /** Default: `defaultKubernetesVersion`. */
  readonly kubernetesVersion?: KubernetesVersion | undefined;
  /** Default: none; nothing then says by what their lists of maps are merged. */
  readonly customKinds?: CustomKinds | undefined;
}

type KeysOf = (schema: JsonSchema) => readonly string[] | undefined;

interface Rules {
  readonly definitions: JsonSchemas;
  readonly keysOf: KeysOf;
}

const referencePrefix = '#/definitions/';
const rootsByVersion = new Map<KubernetesVersion, ReadonlyMap<string, JsonSchema>>();

/** How objects of a kind are merged; undefined for a kind without a schema: nobody knows how its lists are merged. */
export function mergeSchema(apiVersion: string, kind: string, source: SchemaSource): MergeSchema | undefined {
  const version = source.kubernetesVersion ?? defaultKubernetesVersion;
  const { definitions } = coreSchema(version);
  const core = coreRoots(version).get(kindKey(apiVersion, kind));
  if (core) return schemaOf(core, { definitions, keysOf: coreKeys });
  const custom = source.customKinds?.get(kindKey(apiVersion, kind));
  return custom && schemaOf(custom.schema, { definitions, keysOf: customKeys });
}

function coreRoots(version: KubernetesVersion): ReadonlyMap<string, JsonSchema> {
  const known = rootsByVersion.get(version);
  if (known) return known;
  const { kinds, definitions } = coreSchema(version);
  const roots = new Map(
    kinds.map(({ apiVersion, kind, definition }) => [kindKey(apiVersion, kind), definitions[definition] ?? {}]),
  );
  rootsByVersion.set(version, roots);
  return roots;
}

function schemaOf(schema: JsonSchema, rules: Rules): MergeSchema {
  const { properties = {}, additionalProperties, items } = schema;
  const others = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  return {
    mergeKeys: rules.keysOf(schema),
    field: (name) => resolve((Object.hasOwn(properties, name) ? properties[name] : undefined) ?? others, rules),
    elements: () => resolve(items, rules),
  };
}

/** What a reference leads to is one of Kubernetes' own definitions, also from a CRD: the metadata of an embedded object. */
function resolve(schema: JsonSchema | undefined, { definitions, keysOf }: Rules): MergeSchema | undefined {
  if (schema?.$ref === undefined) return schema && schemaOf(schema, { definitions, keysOf });
  const target = definitions[schema.$ref.slice(referencePrefix.length)];
  return target && schemaOf(target, { definitions, keysOf: coreKeys });
}

/** As kustomize reads them: the strategy decides whether to merge, the list's map keys win over the one patch key. */
function coreKeys(schema: JsonSchema): readonly string[] | undefined {
  const strategy = schema['x-kubernetes-patch-strategy'];
  if (typeof strategy !== 'string' || !strategy.split(',').includes('merge')) return undefined;
  const key = schema['x-kubernetes-patch-merge-key'];
  return mapKeys(schema) ?? (typeof key === 'string' ? [key] : []);
}

/** CRDs have no patch strategy; what server-side apply merges by is the nearest that they say. */
function customKeys(schema: JsonSchema): readonly string[] | undefined {
  return schema['x-kubernetes-list-type'] === 'map' ? mapKeys(schema) : undefined;
}

function mapKeys(schema: JsonSchema): readonly string[] | undefined {
  const keys = schema['x-kubernetes-list-map-keys'];
  if (!Array.isArray(keys)) return undefined;
  return keys.filter((key): key is string => typeof key === 'string');
}
