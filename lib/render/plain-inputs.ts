import type { Problem } from '../problem';
import type { BundleInputs } from './bundles-of';

/**
 * One `INPUTS_NOT_PLAIN` problem for each bundle whose inputs hold what only JavaScript can: a key of the cache does not
 * tell such values apart, and they do not travel to other threads.
 */
export function inputProblems({ path, parts }: BundleInputs): readonly Problem[] {
  return parts.flatMap(({ family, inputs }) => {
    const place = placeOf(inputs, '', []);
    if (place === undefined) return [];
    return [
      {
        code: 'INPUTS_NOT_PLAIN' as const,
        severity: 'error' as const,
        message: `the family "${family.name}" gives bundle ${path} inputs that are no plain data`,
        found: `${place.type} at ${place.at === '' ? 'the inputs themselves' : place.at}`,
        accepted: 'text, numbers, true, false, null, lists and objects without a class',
        fix: 'give the chart plain data, and let it make the rest',
      },
    ];
  });
}

interface Place {
  readonly at: string;
  readonly type: string;
}

/**
 * Where the first value stands that is no plain data.
 *
 * @param around what holds the value; left as it was
 */
function placeOf(value: unknown, at: string, around: unknown[]): Place | undefined {
  const type = oddTypeOf(value, around);
  if (type !== undefined) return { at, type };
  if (typeof value !== 'object' || value === null) return undefined;
  around.push(value);
  for (const [key, inner] of Object.entries(value)) {
    const found = placeOf(inner, at === '' ? key : `${at}.${key}`, around);
    if (found !== undefined) return found;
  }
  around.pop();
  return undefined;
}

function oddTypeOf(value: unknown, around: readonly unknown[]): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
  if (typeof value !== 'object') return oddTypes.has(typeof value) ? `a ${typeof value}` : undefined;
  if (value === null) return undefined;
  return around.includes(value) ? 'a value that holds itself' : classOf(value);
}

function classOf(value: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
  return isPlain ? undefined : `a ${value.constructor.name}`;
}

const oddTypes = new Set(['function', 'symbol', 'bigint']);
