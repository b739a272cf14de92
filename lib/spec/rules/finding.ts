import { inspect } from 'node:util';
import { isTree, type Path } from '../layers';

/** A problem before its file and line are known: its path is within the environment. */
export interface Finding {
  readonly code: string;
  /** Place within the environment, such as `['services', 'api', 'scaling', 'minReplicas']`. */
  readonly path: Path;
  /** Further values that take part in it. The problem is shown at the one that the highest layer set. */
  readonly involves?: readonly Path[] | undefined;
  readonly message: string;
  readonly found?: string | undefined;
  readonly accepted?: string | undefined;
  readonly fix?: string | undefined;
}

/** Prints a value short enough for one line, whatever it is. */
export function show(value: unknown): string {
  return shorten(textOf(value), 80);
}

/** Cuts a text that is longer than people read. */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 3)}...` : text;
}

function textOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return textOfObject(value);
  return typeof value === 'string' ? JSON.stringify(value) : inspect(value); // JSON knows no NaN
}

function textOfObject(value: object): string {
  const isPlain = Array.isArray(value) || isTree(value);
  const kind: unknown = value.constructor;
  if (!isPlain) return typeof kind === 'function' && kind !== Object ? `an instance of ${kind.name}` : 'an object';
  try {
    return JSON.stringify(value, (_key, inner: unknown) => (isData(inner) ? inner : textOf(inner)));
  } catch {
    return 'a block that cannot be printed'; // one that holds itself
  }
}

function isData(value: unknown): boolean {
  if (typeof value === 'object') return value === null || Array.isArray(value) || isTree(value);
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
