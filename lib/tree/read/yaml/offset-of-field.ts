import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Node, type YAMLMap } from 'yaml';
import type { FieldPath } from '../foreign-document';
import { aliasTargets } from './alias-targets';
import { isMergeKey } from './build-value';
import { scalarValue } from './scalar-value';

/**
 * Finds fields of a document by path: offset of a key, or of a list's element; of the document's content for the empty
 * path. A field that an alias or `<<` brings stands where the anchor is. Undefined: there is no such field.
 */
export function fieldFinder({ contents }: Document.Parsed): (path: FieldPath) => number | undefined {
  let targets: ReadonlyMap<Alias, Node> | undefined;
  const resolved = (node: unknown): unknown => {
    if (!isAlias(node) || contents === null) return node;
    targets ??= aliasTargets(contents);
    return targets.get(node);
  };
  const step = (node: unknown, part: string | number): Place | undefined => {
    const holder = resolved(node);
    if (isMap(holder)) return ownField(holder, String(part)) ?? mergedField(holder, part);
    const item: unknown = isSeq(holder) && typeof part === 'number' ? holder.items[part] : undefined;
    return item === undefined ? undefined : { offset: rangeStart(item), value: item };
  };
  const mergedField = (map: YAMLMap, part: string | number): Place | undefined => {
    for (const { value } of map.items.filter(isMergeKey)) {
      const source = resolved(value);
      const place = isSeq(source) ? first(source.items, (item) => step(item, part)) : step(source, part);
      if (place) return place;
    }
    return undefined;
  };
  return (path) => {
    let place: Place | undefined = { offset: rangeStart(contents), value: contents };
    for (const part of path) place = place && step(place.value, part);
    return place?.offset;
  };
}

interface Place {
  readonly offset: number;
  readonly value: unknown;
}

function ownField(map: YAMLMap, name: string): Place | undefined {
  const pair = map.items.find((candidate) => !isMergeKey(candidate) && keyText(candidate.key) === name);
  return pair && { offset: rangeStart(pair.key), value: pair.value };
}

function keyText(key: unknown): string | undefined {
  const read = isScalar(key) ? scalarValue(key) : undefined;
  return read && 'value' in read ? String(read.value) : undefined;
}

function rangeStart(node: unknown): number {
  return (isScalar(node) || isAlias(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined) ?? 0;
}

function first<Item, Result>(items: readonly Item[], find: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const result = find(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
