import type { RulePage } from '../../../problem';
import type { Environment, Platform } from '../../../spec';
import type { PlatformRule } from '../../rule';
import type { SpecViolation } from '../../violation';

/** A rule about each production whose infrastructure is made, by its spec alone. */
export interface InProductionOptions extends RulePage {
  /** What an environment lacks; `platform` is all that it stands in. */
  readonly read: (environment: Environment, platform: Platform) => readonly SpecViolation[];
}

export function inProduction({ read, ...page }: InProductionOptions): PlatformRule {
  return {
    scope: 'platform',
    ...page,
    check: (platform) =>
      platform.shared === undefined
        ? [] // nothing is made, so nothing of it is unprotected
        : Object.values(platform.environments)
            .filter(({ stage }) => stage === 'production')
            .flatMap((environment) =>
              read(environment, platform).map((violation) => ({ ...violation, environment: environment.name })),
            ),
  };
}
