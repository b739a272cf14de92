import { didYouMean, oneOf, type Problem } from '../../../lib/problem';
import { needs } from './needs';
import type { Sides } from './sides';
import type { Named, Term } from './term';
import { terms } from './terms';

/**
 * Holds what runs in an environment's cluster against what its templates make: every name that a manifest uses is
 * defined, every one that is defined for the cluster is used, and what is found by name can be used as it is meant.
 */
export function checkContract(sides: Sides): readonly Problem[] {
  return [...terms.flatMap((term) => checkTerm(term, sides)), ...needs.flatMap((need) => need(sides))];
}

function checkTerm({ code, what, used, defined }: Term, sides: Sides): Problem[] {
  const { name: environment } = sides.environment;
  const asked = distinct(used(sides));
  const made = distinct(defined(sides));
  const namesOf = (all: readonly Named[]): string[] => all.map(({ name }) => name);
  const madeNames = namesOf(made);
  const askedNames = new Set(namesOf(asked));
  const missing = asked
    .filter(({ name }) => !madeNames.includes(name))
    .map(({ name, from }): Problem => ({
      code: `CONTRACT_NO_${code}`,
      severity: 'error',
      message: `no template of ${environment} makes this ${what}`,
      file: from,
      found: name,
      accepted: oneOf(madeNames),
      fix: didYouMean(name, madeNames) ?? `let a stack of infra/lib make it`,
    }));
  const unused = made
    .filter(({ name, isForOthers = false }) => !isForOthers && !askedNames.has(name))
    .map(({ name, from }): Problem => ({
      code: `CONTRACT_UNUSED_${code}`,
      severity: 'error',
      message: `nothing in the cluster of ${environment} uses this ${what}`,
      file: from,
      found: name,
      fix: 'make it no more, or let a service use it',
    }));
  return [...missing, ...unused];
}

function distinct(all: readonly Named[]): readonly Named[] {
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
