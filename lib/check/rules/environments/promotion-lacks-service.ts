import type { PlatformRule } from '../../rule';
import { promotionsOf } from './promotions';

/** A service that runs in one environment, and not in the next. */
export const promotionLacksService: PlatformRule = {
  scope: 'platform',
  code: 'PROMOTION_LACKS_SERVICE',
  severity: 'warning',
  title: 'an environment runs every service of the one it is promoted from',
  why:
    'What calls the missing service was tested with it and runs without it. A service that is meant for tests only ' +
    'makes the test another platform than the one that users get.',
  fix: 'Declare the service in the base of all environments, or take it from the earlier one.',
  check: (platform) =>
    promotionsOf(platform).flatMap(({ from, to }) =>
      Object.keys(from.services)
        .filter((name) => !Object.hasOwn(to.services, name))
        .map((name) => ({
          environment: to.name,
          spec: ['services', name],
          message: `the service "${name}" runs in ${from.name} and not in ${to.name}`,
          fix: `declare it in ${to.name} too, or take it from ${from.name}`,
        })),
    ),
};
