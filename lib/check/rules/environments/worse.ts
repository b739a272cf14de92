import type { RulePage } from '../../../problem';
import type { PlatformRule } from '../../rule';
import { promotionsOf, type Promotion } from './promotions';

/** A setting that is worse after promotion than before. */
export interface Worse {
  /** Place within the environment's spec. */
  readonly spec: readonly string[];
  /** What is worse, to be followed by `in <environment> than in <environment>`: `logs are kept shorter`. */
  readonly what: string;
  readonly found: string;
  readonly accepted: string;
}

/** Finds what is worse after a promotion than before it. */
export type Comparison = (promotion: Promotion) => readonly Worse[];

/** A rule that compares settings of environments one by one. */
export function worseRule({ comparisons, ...page }: RulePage & { comparisons: readonly Comparison[] }): PlatformRule {
  return {
    scope: 'platform',
    ...page,
    check: (platform) =>
      promotionsOf(platform).flatMap((promotion) =>
        comparisons
          .flatMap((compare) => compare(promotion))
          .map(({ what, ...rest }) => ({
            environment: promotion.to.name,
            message: `${what} in ${promotion.to.name} than in ${promotion.from.name}`,
            ...rest,
            fix: `set ${promotion.to.name} to what ${promotion.from.name} has, or more`,
          })),
      ),
  };
}

/** A number that should not be lower; none where either is absent. */
export function lower(
  spec: readonly string[],
  what: string,
  [before, after]: readonly [number | undefined, number | undefined],
): readonly Worse[] {
  if (before === undefined || after === undefined || after >= before) return [];
  return [{ spec, what, found: `${after}`, accepted: `${before} or more` }];
}

/** A switch that should not be off where it is on before. */
export function switchedOff(
  spec: readonly string[],
  what: string,
  [before, after]: readonly [boolean, boolean],
): readonly Worse[] {
  return before && !after ? [{ spec, what, found: 'false', accepted: 'true' }] : [];
}
