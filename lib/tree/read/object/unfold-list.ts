import type { FieldPath } from '../foreign-document';
import { isMap } from './value-type';

/** A value that should be an object, and where it stands in its document. */
export interface Candidate {
  readonly value: unknown;
  readonly path: FieldPath;
}

/**
 * The objects of a document: its own, or those of a `List`, and of the lists within. Any kind that ends in `List` and has
 * `items` is one, and lends its elements the apiVersion and kind that they leave out, as kubectl reads it
 * (`decodeToList` in k8s.io/apimachinery, unstructured/unstructured_list.go).
 *
 * @param most stops after so many objects
 * @returns at most one more than `most`
 */
export function unfoldList(value: unknown, most: number): Candidate[] {
  const found: Candidate[] = [];
  const unfold = (candidate: Candidate): void => {
    if (found.length > most) return;
    const items = itemsOf(candidate.value);
    if (!items) found.push(candidate);
    else items.forEach((item, index) => unfold({ value: item, path: [...candidate.path, 'items', index] }));
  };
  unfold({ value, path: [] });
  return found;
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (!isMap(value) || typeof value.kind !== 'string' || !value.kind.endsWith('List')) return undefined;
  const { items, apiVersion } = value;
  if (!Array.isArray(items)) return undefined;
  const kind = value.kind.slice(0, -'List'.length);
  const elements: unknown[] = items;
  return kind === '' ? elements : elements.map((item) => (isMap(item) ? { apiVersion, kind, ...item } : item));
}
