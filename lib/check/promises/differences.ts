import { compareQuantities, isQuantity } from '../../kubernetes';
import { entryOf, isFields } from '../../manifest';
import type { Said } from './promise';

/** One thing that is not as it was asked for. */
export interface Difference {
  /** Keys on the way to it. */
  readonly path: readonly string[];
  readonly asked: Said;
  readonly said: Said;
}

/** Where an object says something else than was asked. What nobody asked for may be anything. */
export function differences(asked: Said, said: Said): readonly Difference[] {
  if (!isFields(asked)) return asked === undefined || isSame(asked, said) ? none : [{ path: [], asked, said }];
  if (said === undefined) return isEmpty(asked) ? none : [{ path: [], asked, said }];
  const found: Difference[] = [];
  for (const key of Object.keys(asked)) {
    for (const inner of differences(asked[key], saidOf(said, key)))
      found.push({ ...inner, path: [key, ...inner.path] });
  }
  return found;
}

const none: readonly Difference[] = [];

/** A folder of files whose names nobody can know here holds each of them. */
function saidOf(said: Said, key: string): Said {
  if (!isFields(said)) return undefined;
  const folder = key.lastIndexOf('/');
  return entryOf(said, key) ?? (folder < 0 ? undefined : entryOf(said, `${key.slice(0, folder)}/*`));
}

function isEmpty(asked: Said): boolean {
  if (isFields(asked)) return Object.values(asked).every(isEmpty);
  return asked === undefined;
}

/** Numbers may be written as texts, and quantities in several ways. */
function isSame(asked: Said, said: Said): boolean {
  if (asked === said) return true;
  if (typeof asked === 'object' || typeof said === 'object' || said === undefined)
    return JSON.stringify(asked) === JSON.stringify(said);
  const [one, other] = [String(asked), String(said)];
  return one === other || (isQuantity(one) && isQuantity(other) && compareQuantities(one, other) === 0);
}
