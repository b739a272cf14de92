import { isDeepStrictEqual } from 'node:util';
import { isFields, type Manifest } from '../manifest';

/** Names an object of a bundle, whatever it is called. */
export function objectKey({ construct, body }: Manifest): string {
  return `${body.kind} ${construct}`;
}

/** Names a field of an object of a bundle. */
export function fieldKey(manifest: Manifest, field: string): string {
  return `${objectKey(manifest)} ${field}`;
}

/** What another rendering of a bundle has otherwise. */
export interface Difference {
  /** Plain values that are others, or none, in objects that both have; by `fieldKey`. */
  readonly changed: ReadonlySet<string>;
  /** Those of them that it lacks. */
  readonly gone: ReadonlySet<string>;
  /** Objects that it lacks, by `objectKey`. */
  readonly vanished: ReadonlySet<string>;
}

export function changedFields(before: readonly Manifest[], after: readonly Manifest[]): Difference {
  const others = new Map(after.map((manifest) => [objectKey(manifest), manifest]));
  const changed = new Set<string>();
  const gone = new Set<string>();
  const vanished = new Set<string>();
  for (const manifest of before) {
    const other = others.get(objectKey(manifest));
    if (other === undefined) vanished.add(objectKey(manifest));
    for (const [field, isGone] of other === undefined ? [] : differing(manifest.body, other.body, '')) {
      const key = fieldKey(manifest, field);
      changed.add(key);
      if (isGone) gone.add(key);
    }
  }
  return { changed, gone, vanished };
}

/** Whether one of the fields is this one, or stands within it. */
export function touches(fields: ReadonlySet<string>, key: string): boolean {
  if (fields.has(key)) return true;
  for (const field of fields) if (field.startsWith(`${key}.`) || field.startsWith(`${key}[`)) return true;
  return false;
}

/** Every plain value of an object with its path, as problems write it. */
export function* plainFields(value: unknown, path: string): Generator<readonly [string, unknown]> {
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* plainFields(inner, `${path}[${index}]`);
  } else if (isFields(value)) {
    for (const [key, inner] of Object.entries(value)) yield* plainFields(inner, joinKey(path, key));
  } else yield [path, value];
}

/** A path one key further. */
export function joinKey(path: string, key: string): string {
  if (!/^[\w$-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The path of each plain value that is another, and whether it is gone. */
type Differing = Generator<readonly [field: string, isGone: boolean]>;

function* differing(before: unknown, after: unknown, path: string): Differing {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after)) yield* differingElements(before, after, path);
  else if (isFields(before) && isFields(after)) {
    for (const [key, value] of Object.entries(before)) {
      yield* differing(value, Object.hasOwn(after, key) ? after[key] : undefined, joinKey(path, key));
    }
  } else for (const [field] of plainFields(before, path)) yield [field, after === undefined];
}

/** An element more or less moves those behind it, which are the same all the same. */
function* differingElements(before: readonly unknown[], after: readonly unknown[], path: string): Differing {
  const shift = after.length - before.length;
  const isAligned = (index: number): boolean => isDeepStrictEqual(before[index], after[index]);
  const isShifted = (index: number): boolean => isDeepStrictEqual(before[index], after[index + shift]);
  const end = shift === 0 ? before.length : before.findLastIndex((_, index) => !isShifted(index)) + 1;
  const start = shift === 0 ? 0 : before.findIndex((_, index) => index < end && !isAligned(index));
  for (let index = Math.max(start, 0); index < end; index += 1) {
    yield* differing(before[index], index < end + shift ? after[index] : undefined, `${path}[${index}]`);
  }
}
