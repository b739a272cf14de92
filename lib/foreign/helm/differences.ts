import { describeObject, identityOf, isFields, listOf } from '../../manifest';
import type { ForeignObject } from '../foreign-object';

const mostTold = 10;

/** Which objects and fields differ between two renderings. Values are not told: they are most often secret. */
export function differences(one: readonly ForeignObject[], other: readonly ForeignObject[]): string {
  const before = new Map(one.map(({ body }) => [identityOf(body), body]));
  const after = new Map(other.map(({ body }) => [identityOf(body), body]));
  const bodies = new Map([...before, ...after]);
  const told = [...bodies].flatMap(([identity, body]) => {
    const name = describeObject(body);
    if (!before.has(identity) || !after.has(identity)) return [name];
    return [...differing(before.get(identity), after.get(identity), '')].map((field) => `${name} ${field}`);
  });
  if (told.length === 0) return 'the order of objects'; // the same objects from other bytes
  return [...told.slice(0, mostTold), ...(told.length > mostTold ? [`${told.length - mostTold} more`] : [])].join(', ');
}

function* differing(one: unknown, other: unknown, path: string): Generator<string> {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    for (const [index, inner] of one.entries()) yield* differing(inner, listOf(other)[index], `${path}[${index}]`);
  } else if (isFields(one) && isFields(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      yield* differing(one[key], other[key], path === '' ? key : `${path}.${key}`);
    }
  } else if (!Object.is(one, other)) yield path;
}
