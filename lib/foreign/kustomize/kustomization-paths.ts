import { isFields, listOf, type Fields } from '../../manifest';
import { didYouMean, type Problem } from '../../problem';
import type { KustomizationFile } from './kustomization-file';

/** A path that a kustomization names. */
export interface NamedPath {
  readonly path: string;
  readonly line: number;
  /** Whether it may be a folder with a kustomization of its own. */
  readonly mayBeFolder: boolean;
}

export interface NamedPaths {
  readonly paths: readonly NamedPath[];
  /** Fields that are not run here. */
  readonly problems: readonly Problem[];
}

type At = readonly (string | number)[];
type Found = { readonly path: string; readonly at: At } | { readonly unknown: At };

/** Fields that name no file. */
const harmless = new Set([
  'apiVersion',
  'kind',
  'metadata',
  'namespace',
  'namePrefix',
  'nameSuffix',
  'labels',
  'commonLabels',
  'commonAnnotations',
  'images',
  'replicas',
  'vars',
  'generatorOptions',
  'buildMetadata',
  'sortOptions',
]);

const folders = new Set(['resources', 'components', 'bases']);
const generatorKeys = ['name', 'namespace', 'behavior', 'literals', 'options', 'type'];

/** Where fields name files, as kustomize v5.8.1 has them (api v0.21.1, types/kustomization.go). */
const readers: { readonly [field: string]: (value: unknown, at: At) => readonly Found[] } = {
  resources: plainPaths,
  components: plainPaths,
  bases: plainPaths,
  crds: plainPaths,
  configurations: plainPaths,
  patchesStrategicMerge: (value, at) => plainPaths(value, at).filter(isNoPatch),
  patches: (value, at) => entries(value, at, { paths: ['path'], others: ['patch', 'target', 'options'] }),
  patchesJson6902: (value, at) => entries(value, at, { paths: ['path'], others: ['patch', 'target', 'options'] }),
  replacements: (value, at) => entries(value, at, { paths: ['path'], others: ['source', 'sourceValue', 'targets'] }),
  configMapGenerator: (value, at) => entries(value, at, { paths: ['files', 'envs', 'env'], others: generatorKeys }),
  secretGenerator: (value, at) => entries(value, at, { paths: ['files', 'envs', 'env'], others: generatorKeys }),
  openapi: (value, at) => entry(value, at, { paths: ['path'], others: ['version'] }),
};

const refused: { readonly [field: string]: string } = {
  helmCharts: 'name the chart as `helm` of the bundle',
  helmChartInflationGenerator: 'name the chart as `helm` of the bundle',
  helmGlobals: 'name the chart as `helm` of the bundle',
  generators: 'write what it makes into a file, or use `configMaps` in an overlay of the bundle',
  transformers: 'use an overlay of the bundle',
  validators: "keelson's own checks judge every object",
};

/** Every path that a kustomization names, and `FOREIGN_KUSTOMIZE_FIELD` for each field that may not be used here. */
export function kustomizationPaths(kustomization: KustomizationFile): NamedPaths {
  const { file, fields, lineOf } = kustomization;
  const paths: NamedPath[] = [];
  const problems: Problem[] = [];
  for (const [field, value] of Object.entries(fields)) {
    if (harmless.has(field)) continue;
    const read = Object.hasOwn(readers, field) ? readers[field] : undefined;
    for (const found of read?.(value, [field]) ?? [{ unknown: [field] }]) {
      if ('path' in found) paths.push({ path: found.path, line: lineOf(found.at), mayBeFolder: folders.has(field) });
      else problems.push({ ...refusedField(found.unknown), file, line: lineOf(found.unknown) });
    }
  }
  return { paths, problems };
}

interface Keys {
  readonly paths: readonly string[];
  readonly others: readonly string[];
}

function plainPaths(value: unknown, at: At): readonly Found[] {
  return texts(value).map((path, index) => ({ path, at: [...at, index] }));
}

function entries(value: unknown, at: At, keys: Keys): readonly Found[] {
  return listOf(value).flatMap((one, index) => entry(one, [...at, index], keys));
}

/** Go takes keys in any case, so a key that is not known to the letter could still name a file. */
function entry(value: unknown, at: At, { paths, others }: Keys): readonly Found[] {
  const fields: Fields = isFields(value) ? value : {};
  return Object.entries(fields).flatMap(([key, inner]): readonly Found[] => {
    if (others.includes(key)) return [];
    if (!paths.includes(key)) return [{ unknown: [...at, key] }];
    return texts(inner).map((text) => ({ path: withoutKey(key, text), at: [...at, key] }));
  });
}

/** `settings=files/a.yaml` in a generator's `files` names the key and the file. */
function withoutKey(field: string, text: string): string {
  return field === 'files' ? text.slice(text.indexOf('=') + 1) : text;
}

/** A text, or the texts of a list; anything else kustomize refuses itself. */
function texts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? listOf(value) : [value]).filter((one) => typeof one === 'string');
}

/** An entry of patchesStrategicMerge is a file, or the patch itself. */
function isNoPatch(found: Found): boolean {
  return 'path' in found && !/\n|^\s*\{/.test(found.path);
}

function refusedField(at: At): Problem {
  const field = String(at.at(-1));
  const known = [...harmless, ...Object.keys(readers)];
  const fix = (at.length === 1 ? refused[field] : undefined) ?? didYouMean(field, known);
  const message = 'this field of a kustomization cannot be used here';
  const found = at.map(String).join('.');
  return { code: 'FOREIGN_KUSTOMIZE_FIELD', severity: 'error', message, found, ...(fix !== undefined && { fix }) };
}
