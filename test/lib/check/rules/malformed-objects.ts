import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFields, type KubernetesObject } from '../../../../lib/manifest';
import type { RuleCases } from '../rule-cases';
import { setTo, type Change, type Steps } from '../seeded/mutate';

/** What no schema allows where it stands: values of all types, and maps and texts that make a program stumble. */
const oddValues: readonly unknown[] = [
  ...[undefined, null, true, 0, -1, 1.5, 1e21, 2 ** 53, -0],
  ...['', ' ', 'text', '-', '*', '(', '%', '{{', '\u0000', '\ud800', 'a/'.repeat(9_999), '/'.repeat(20_000)],
  ...['constructor', '__proto__', '1e999', '0x1', '1.5Gi', '10.0.0.0/99', '::/-1', 'a/b/c/', '*/0 * * * *', '[a]."'],
  ...[[], [null], [[]], [[{}]], ['constructor', 'constructor'], [{ name: 1 }], [{ toString: 1 }]],
  ...[{}, { '': null }, { '*': 1 }, { name: null }, { length: -1 }, { then: 1 }, { toJSON: 1 }, { constructor: 1 }],
  ...[{ toString: 1 }, { valueOf: 1, toString: 1 }, JSON.parse('{"__proto__": 1}'), nested(90)],
];

/** What an entry of a map may be called, and what a path of keys or a lookup by name trips over. */
const oddKeys = ['__proto__', 'constructor', 'toString', 'length', 'then', '', 'a["\\q"]', 'a\\"]', '1', '\u2028'];

/** One way to break a place, and how a failure names it. */
export interface Breakage {
  readonly name: string;
  readonly change: Change;
}

/** A value of another kind, or an entry with another key. */
export const breakages: readonly Breakage[] = [
  ...oddValues.map((value) => ({ name: `value ${JSON.stringify(value)?.slice(0, 60)}`, change: setTo(value) })),
  ...oddKeys.map((key) => ({ name: `key ${JSON.stringify(key)}`, change: renamedTo(key) })),
];

/** The examples of every rule below a folder, by code. */
export async function casesBelow(folder: string): Promise<readonly RuleCases[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cases.ts'));
  return Promise.all(files.map(async (file) => ((await import(join(folder, file))) as { cases: RuleCases }).cases));
}

/** Everything within an object but what makes it one, which reading sees to. */
export function placesIn(body: KubernetesObject): readonly Steps[] {
  return [...stepsBelow(body, [])].filter((steps) => !certain.has(steps.join('.')));
}

const certain = new Set(['apiVersion', 'kind', 'metadata', 'metadata.name']);

/** Kind and path without positions: places of one name are alike. */
export function nameOfPlace({ kind }: KubernetesObject, steps: Steps): string {
  return `${kind} ${steps.map((step) => (typeof step === 'number' ? '[]' : step)).join('.')}`;
}

function* stepsBelow(value: unknown, steps: Steps): Generator<Steps> {
  if (steps.length > 0) yield steps;
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(isFields(value) ? value : {});
  for (const [key, inner] of entries) yield* stepsBelow(inner, [...steps, key]);
}

function renamedTo(name: string): Change {
  return (block, key) => {
    if (Array.isArray(block)) return;
    const value = block[key];
    delete block[key];
    Object.defineProperty(block, name, { value, enumerable: true, configurable: true, writable: true });
  };
}

function nested(depth: number): unknown {
  return depth === 0 ? {} : [{ a: nested(depth - 1) }];
}
