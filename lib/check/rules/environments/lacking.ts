import type { RulePage } from '../../../problem';
import type { Environment, Service } from '../../../spec';
import type { PlatformRule } from '../../rule';
import type { PlatformViolation } from '../../rule';
import { promotedServices, promotionsOf } from './promotions';

/** A rule that what a service has in one environment is there in the next too. */
export interface LackingOptions extends RulePage {
  /** What is missing, such as `the secret`. */
  readonly what: string;
  /** Names of what a service has, and where each stands below the service in the spec. */
  readonly read: (service: Service, environment: Environment) => ReadonlyMap<string, readonly string[]>;
}

export function lacking({ what, read, ...page }: LackingOptions): PlatformRule {
  return {
    scope: 'platform',
    ...page,
    check: (platform) =>
      promotionsOf(platform).flatMap((promotion) =>
        promotedServices(promotion).flatMap(({ name: service, before, after }) => {
          const { from, to } = promotion;
          const present = read(after, to);
          return [...read(before, from)]
            .filter(([name]) => !present.has(name))
            .map(([name, path]): PlatformViolation => ({
              environment: to.name,
              spec: ['services', service, ...path],
              message: `${what} "${name}" of ${service} is there in ${from.name} and not in ${to.name}`,
              fix: `give it to ${to.name} too, best in the base of all environments, or take it from ${from.name}`,
            }));
        }),
      ),
  };
}

/** The keys of a map, each with its place. */
export function keysAt(map: object, ...path: readonly string[]): readonly [string, readonly string[]][] {
  return Object.keys(map).map((key) => [key, [...path, key]]);
}
