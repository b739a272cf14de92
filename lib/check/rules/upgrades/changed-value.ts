import { readQuantity } from '../../../kubernetes';
import { isFields } from '../../../manifest';

/** Where two values first part. */
export interface Difference {
  /** Keys and positions below the values that were compared; empty: the values themselves. */
  readonly path: readonly (string | number)[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Keys whose values are quantities, of which `1Gi` and `1024Mi` are the same. */
const quantities = new Set(['requests', 'limits', 'capacity', 'sizeLimit', 'storage', 'overhead', 'divisor']);

/**
 * The difference of two values as an API server judges it: null, an empty map and an empty list are as good as absent.
 * The place is as deep as it can be while everything that differs lies below it; undefined where nothing differs.
 */
export function differenceOf(before: unknown, after: unknown, key = ''): Difference | undefined {
  if (before === after || (isEmpty(before) && isEmpty(after))) return undefined;
  const keys = sharedKeys(before, after);
  if (keys === undefined) return isSameQuantity(before, after, key) ? undefined : { path: [], before, after };
  const inner = keys.flatMap((step) => {
    const found = differenceOf(at(before, step), at(after, step), quantities.has(key) ? key : String(step));
    return found ? [{ ...found, path: [step, ...found.path] }] : [];
  });
  if (inner.length > 1) return { path: [], before, after };
  return inner[0];
}

/** A difference's place as part of a field path, such as `.containers[0].image`. */
export function pathSuffix(path: Difference['path']): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
}

function sharedKeys(before: unknown, after: unknown): readonly (string | number)[] | undefined {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length ? [...before.keys()] : undefined;
  }
  if (!isFields(before) || !isFields(after)) return undefined;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

function at(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

function isSameQuantity(before: unknown, after: unknown, key: string): boolean {
  if (!quantities.has(key) || !isScalar(before) || !isScalar(after)) return false;
  const [one, two] = [readQuantity(before), readQuantity(after)];
  return one !== undefined && one.nanos === two?.nanos;
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
