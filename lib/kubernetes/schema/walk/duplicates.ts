import { isRecord } from '../json-schema';
import type { KeyField } from './prepared';
import { valueKey } from './value-key';

/** An element that an earlier one forbids. */
export interface Duplicate {
  readonly index: number;
  /** What both have: the fields that should tell them apart, or the whole element. */
  readonly shared: unknown;
}

const separator = '\u0000'; // no text of Kubernetes holds it

/**
 * Elements of a list that is a set, or a map by some fields, that occur twice, each once. A server refuses them in
 * custom resources at any time, in its own kinds on server-side apply.
 *
 * @param keys see `ListRules`
 */
export function duplicates(list: readonly unknown[], keys: readonly KeyField[]): Duplicate[] {
  if (list.length < 2) return [];
  const timesSeen = new Map<unknown, number>();
  const found: Duplicate[] = [];
  for (const [index, element] of list.entries()) {
    const identity = identityOf(element, keys);
    const times = timesSeen.get(identity) ?? 0;
    timesSeen.set(identity, times + 1);
    if (times === 1) found.push({ index, shared: sharedBy(element, keys) });
  }
  return found;
}

function identityOf(element: unknown, keys: readonly KeyField[]): unknown {
  const [first, ...more] = keys;
  if (!first) return plainly(element);
  if (more.length === 0) return plainly(valueOf(element, first));
  return keys.map((key) => String(plainly(valueOf(element, key)))).join(separator);
}

function plainly(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? separator + valueKey(value) : value;
}

/** An element that lacks the field is like any other that lacks it, as a server sees it. */
function valueOf(element: unknown, { name, standard }: KeyField): unknown {
  const value = isRecord(element) && Object.hasOwn(element, name) ? element[name] : undefined;
  return value ?? standard;
}

function sharedBy(element: unknown, keys: readonly KeyField[]): unknown {
  if (keys.length === 0) return element;
  return Object.fromEntries(keys.map((key) => [key.name, valueOf(element, key)]));
}
