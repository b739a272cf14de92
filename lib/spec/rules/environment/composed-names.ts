import { nameLimitOf } from '../../names/name-limits';
import { shorten, type Finding } from '../finding';
import type { EnvironmentRule } from '../rule';
import { composedNamesOf, type ComposedName } from './composed';

/** Names still fit AWS once project and environment stand before them, and no two things of one sort get the same. */
export const composedNames: EnvironmentRule = (context) => {
  const all = composedNamesOf(context);
  return [...onePerPlace(tooLong(all)), ...onePerPlace(all.flatMap(misformed)), ...onePerPlace(taken(all))];
};

/** The longest first. */
function tooLong(all: readonly ComposedName[]): Finding[] {
  return all
    .map((one) => ({ ...one, ...nameLimitOf(one.sort) }))
    .map((one) => ({ ...one, over: one.name.length - one.most }))
    .filter(({ over }) => over > 0)
    .sort((one, other) => other.over - one.over)
    .map(({ name, path, what, most, over }) => ({
      code: 'NAME_TOO_LONG',
      path,
      message: `its name in AWS, as ${what}, would have ${name.length} characters`,
      found: shorten(name, 80),
      accepted: `at most ${most}`,
      fix: `choose a name that is ${over} shorter`,
    }));
}

function misformed({ sort, name, path }: ComposedName): Finding[] {
  const { what, form } = nameLimitOf(sort);
  if (form === undefined || form.accepts(name)) return [];
  const message = `its name, as ${what}, is one that AWS refuses`;
  return [{ code: 'NAME_FORM', path, message, found: name, accepted: form.accepted, fix: 'choose another name' }];
}

function taken(all: readonly ComposedName[]): Finding[] {
  const first = new Map<string, ComposedName>();
  return all.flatMap((one): Finding[] => {
    const key = `${one.sort} ${one.name}`;
    const other = first.get(key) ?? one;
    first.set(key, other);
    if (other.of === one.of) return [];
    // what is there anyway cannot be renamed
    const [renamed, kept] = one.path[0] === 'shortName' ? [other, one] : [one, other];
    return [
      {
        code: 'NAME_TAKEN',
        path: renamed.path,
        message: `${kept.of} has this name in AWS, as ${nameLimitOf(one.sort).what}`,
        found: one.name,
        fix: 'choose another name',
      },
    ];
  });
}

/** One mistake shows in several names; the first is told. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const place = finding.path.join('.');
    if (!first.has(place)) first.set(place, finding);
  }
  return [...first.values()];
}
