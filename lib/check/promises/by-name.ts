import { fieldAt, listOf, textOf } from '../../manifest';
import type { Said } from './promise';

/**
 * A list as a map by one of its fields; entries without it are left out.
 *
 * @example byName(ports, 'name', (port) => saidAt(port, 'containerPort')) // { http: 8080 }
 */
export function byName(list: unknown, key: string, read: (entry: unknown) => Said): { readonly [name: string]: Said } {
  const entries: [string, Said][] = [];
  for (const entry of listOf(list)) {
    const name = textOf(fieldAt(entry, key));
    if (name !== undefined) entries.push([name, read(entry)]);
  }
  return entries.length === 0 ? nothing : Object.fromEntries(entries);
}

const nothing: { readonly [name: string]: Said } = {};

/** The value at a path, as plain as it stands there; undefined where nothing stands. */
export function saidAt(value: unknown, ...path: readonly (string | number)[]): Said {
  const found = fieldAt(value, ...path);
  return isSaid(found) ? found : undefined;
}

/** Objects are plain data to the bottom; to walk through them again would cost more than all promises. */
function isSaid(value: unknown): value is NonNullable<Said> {
  return value !== null && ['string', 'number', 'boolean', 'object'].includes(typeof value);
}
