import { isTree, type Path } from '../layers';
import { show, type Finding } from '../rules/finding';

/**
 * Finds what only JavaScript can hold, such as a Date, a function or a key `__proto__`. A schema would take some of it
 * for an empty block or pass over it.
 *
 * @param at where the value stands within the environment
 */
export function foreignValues(value: unknown, at: Path): readonly Finding[] {
  return isPlain(value) ? [] : findingsIn(value, at); // no paths are made for the many values without a fault
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object') return !foreignTypes.includes(typeof value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (!isTree(value)) return value === null;
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every(isPlain);
}

const foreignTypes = ['function', 'symbol', 'bigint'];

function findingsIn(value: unknown, at: Path): Finding[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => findingsIn(entry, [...at, String(index)]));
  if (isTree(value)) return Object.entries(value).flatMap(([key, inner]) => inBlock(key, inner, [...at, key]));
  if (isPlain(value)) return [];
  const accepted = 'plain data: text, numbers, true, false, lists and blocks of settings';
  return [{ code: 'SPEC_TYPE', path: at, message: 'the value has the wrong type', found: show(value), accepted }];
}

function inBlock(key: string, value: unknown, path: Path): Finding[] {
  if (key !== '__proto__') return findingsIn(value, path);
  const message = 'this name has the wrong form';
  return [
    { code: 'SPEC_KEY_FORM', path, message, found: show(key), fix: 'choose a name that JavaScript does not use' },
  ];
}
