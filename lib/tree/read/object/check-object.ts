import type { KubernetesObject, ObjectMetadata } from '../../../manifest';
import type { FieldPath } from '../foreign-document';
import { excerpt, type ReadFault } from '../read-fault';
import { isMap, typeName } from './value-type';

/** A fault of an object, at a path within it. */
export interface ObjectFault extends Omit<ReadFault, 'line'> {
  readonly path: FieldPath;
}

/** An object, or every fault that keeps a value from being one. */
export type CheckedObject = { readonly body: KubernetesObject } | { readonly faults: readonly ObjectFault[] };

/**
 * Makes sure that a value is what every other step relies on: apiVersion, kind and name, and texts where metadata has
 * texts. What an API server drops, such as `labels: null`, is dropped.
 */
export function checkObject(value: unknown): CheckedObject {
  if (!isMap(value)) {
    return { faults: [{ ...noObject, path: [], found: typeName(value), accepted: 'a map with apiVersion and kind' }] };
  }
  const { apiVersion, kind } = value;
  const metadata = isMap(value.metadata) ? value.metadata : {};
  const texts = [
    textFault('apiVersion', apiVersion),
    textFault('kind', kind),
    textFault('metadata.name', metadata.name),
  ];
  const faults = [...missing(value, metadata), ...texts.flat(), ...metadataFaults(metadata)];
  if (faults.length > 0) return { faults: faults.map((fault) => ({ ...describe(kind, metadata.name), ...fault })) };
  return {
    body: { ...value, apiVersion: String(apiVersion), kind: String(kind), metadata: checkedMetadata(metadata) },
  };
}

const noObject = { code: 'NOT_AN_OBJECT', message: 'this is no Kubernetes object' } as const;

function missing(value: Record<string, unknown>, metadata: Record<string, unknown>): ObjectFault[] {
  const fields = [
    ['apiVersion', value.apiVersion],
    ['kind', value.kind],
    ['metadata.name', metadata.name],
  ] as const;
  const absent = fields.flatMap(([field, found]) =>
    found === undefined || found === null || found === '' ? field : [],
  );
  if (absent.length === 0) return [];
  const field = absent.length === 1 && absent[0] ? { field: absent[0] } : {};
  const generated = metadata.generateName !== undefined && absent.includes('metadata.name');
  const fix = 'give it a name: with generateName each apply makes another object';
  return [{ ...noObject, path: [], found: `no ${absent.join(', no ')}`, ...field, ...(generated && { fix }) }];
}

function textFault(field: string, value: unknown): ObjectFault[] {
  if (typeof value === 'string' || value === undefined || value === null) return [];
  const message = `${field} is not a text`;
  const found = isMap(value) || Array.isArray(value) ? typeName(value) : excerpt(JSON.stringify(value));
  return [{ code: 'NOT_AN_OBJECT', message, path: field.split('.'), field, found, fix: 'put it in quotes' }];
}

function metadataFaults({ namespace, labels, annotations }: Record<string, unknown>): ObjectFault[] {
  const maps = Object.entries({ labels, annotations });
  return [...textFault('metadata.namespace', namespace), ...maps.flatMap(([name, map]) => textMapFaults(name, map))];
}

function textMapFaults(name: string, map: unknown): ObjectFault[] {
  const field = `metadata.${name}`;
  if (map === undefined || map === null) return [];
  if (!isMap(map)) {
    const message = `${field} is not a map`;
    return [{ code: 'NOT_AN_OBJECT', message, path: ['metadata', name], field, found: typeName(map) }];
  }
  return Object.entries(map).flatMap(([key, value]) =>
    textFault(`${field}.${key}`, value).map((fault) => ({ ...fault, path: ['metadata', name, key] })),
  );
}

function checkedMetadata({ name, namespace, labels, annotations, ...rest }: Record<string, unknown>): ObjectMetadata {
  return {
    name: String(name),
    ...(typeof namespace === 'string' && { namespace }),
    ...(isMap(labels) && { labels: textMap(labels) }),
    ...(isMap(annotations) && { annotations: textMap(annotations) }),
    ...rest,
  };
}

/** Kubernetes reads a null as the empty text. */
function textMap(map: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, typeof value === 'string' ? value : ''] as const),
  );
}

function describe(kind: unknown, name: unknown): { object?: string } {
  const parts = [kind, name].filter((part) => typeof part === 'string' && part !== '');
  return parts.length > 0 ? { object: parts.join('/') } : {};
}
