import { groupBy } from '../manifest';
import type { Problem } from '../problem';

/**
 * One mistake in a layer shows in the same object of every environment that reads the layer; it is told once, at the
 * first of them, and names the others.
 */
export function toldOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...groupBy(problems, mistakeOf).values()].flatMap(merge);
}

/** What the same mistake has in common: the place in the sources, and what is said of objects of one kind and name. */
function mistakeOf({ code, file, line, object, field, message }: Problem): string {
  const parts = object?.split('/') ?? [];
  return JSON.stringify([code, file, line, parts[0], parts.at(-1), field, message]);
}

function merge(group: readonly Problem[]): readonly Problem[] {
  const [first, ...others] = group;
  const environments = new Set(group.map(environmentOf));
  // without a place in the sources two environments may be two mistakes; within one environment they are two objects
  if (first?.line === undefined || environments.size !== group.length) return group;
  if (others.length === 0) return group;
  return [{ ...first, message: `${first.message} (also in ${others.map(environmentOf).join(', ')})` }];
}

function environmentOf({ spec }: Problem): string {
  return spec?.split('.')[0] ?? '';
}
