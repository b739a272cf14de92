import { isFields } from '../manifest';
import type { Problem } from '../problem';
import type { Environment } from '../spec';
import type { BundleInputs } from './bundles-of';
import { inEnvironment } from './render-manifests';

/**
 * One `INPUTS_NOT_PLAIN` problem for each family of each bundle whose inputs hold what only JavaScript can: a key of the
 * cache does not tell such values apart, and they do not travel to other threads.
 */
export function inputProblems(environment: Environment, bundles: readonly BundleInputs[]): readonly Problem[] {
  const known = partsOf(environment);
  return bundles.flatMap(({ path, parts }) =>
    parts.flatMap(({ family, inputs }) => {
      if (isPlain(inputs, known, deepest)) return [];
      return inEnvironment(environment.name, [problem(`the family "${family.name}" gives bundle ${path}`, inputs)]);
    }),
  );
}

/** Levels of lists and objects within each other; the schema of a custom resource has some 40. */
const deepest = 100;

/**
 * What of an environment need not be looked at once more: its schema takes nothing but plain data. Overlays of objects have
 * none yet.
 */
function partsOf(environment: Environment): ReadonlySet<unknown> {
  const { objects: _objects, ...parts } = environment;
  return new Set<unknown>([...Object.values(parts), ...Object.values(environment.services)].filter(isFields));
}

/** All bundles of a run are asked, also those that the cache has: no paths are made for values without a fault. */
function isPlain(value: unknown, known: ReadonlySet<unknown>, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return oddScalar(value) === undefined;
  if (known.has(value)) return true;
  if (levels === 0 || !(Array.isArray(value) || hasNoClass(value))) return false;
  for (const inner of Object.values(value)) {
    if (inner === undefined ? Array.isArray(value) : !isPlain(inner, known, levels - 1)) return false;
  }
  return true;
}

function oddScalar(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
  return oddTypes.includes(typeof value) ? `a ${typeof value}` : undefined;
}

const oddTypes = ['function', 'symbol', 'bigint'];

/** Also a map of another realm has none. */
function hasNoClass(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

function problem(message: string, inputs: unknown): Problem {
  const { type, at } = placeOf(inputs, [], []) ?? { type: 'an unknown value', at: [] };
  return {
    code: 'INPUTS_NOT_PLAIN',
    severity: 'error',
    message: `${message} inputs that are no plain data`,
    found: `${type} at ${at.join('.') || 'the inputs themselves'}`,
    accepted: 'text, numbers, true, false, null, lists and objects without a class',
    fix: 'give the chart plain data, and let it make the rest',
  };
}

interface Place {
  readonly at: readonly string[];
  readonly type: string;
}

/**
 * Where the first value stands that is no plain data.
 *
 * @param around what holds the value
 */
function placeOf(value: unknown, at: readonly string[], around: readonly unknown[]): Place | undefined {
  if (typeof value !== 'object' || value === null) return placed(oddScalar(value), at);
  const type = oddBlock(value, around);
  if (type !== undefined) return { type, at: at.slice(0, shown) };
  for (const [key, inner] of Object.entries(value)) {
    const isHole = Array.isArray(value) && inner === undefined;
    const found = isHole ? placed('undefined', [...at, key]) : placeOf(inner, [...at, key], [...around, value]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function oddBlock(value: object, around: readonly unknown[]): string | undefined {
  if (around.includes(value)) return 'a value that holds itself';
  if (around.length === deepest) return `more than ${deepest} levels`;
  return Array.isArray(value) || hasNoClass(value) ? undefined : `a ${value.constructor.name}`;
}

/** Steps of a way that help to find something. */
const shown = 8;

function placed(type: string | undefined, at: readonly string[]): Place | undefined {
  return type === undefined ? undefined : { type, at };
}
