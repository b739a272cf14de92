import type { PlatformRule, PlatformViolation } from '../../rule';
import { promotedServices, promotionsOf } from './promotions';

/** A service that the world reaches in one environment, and in the next another world or nobody. */
export const promotionChangesExposure: PlatformRule = {
  scope: 'platform',
  code: 'PROMOTION_CHANGES_EXPOSURE',
  severity: 'error',
  title: 'a service faces the same network as in the environment it is promoted from',
  why:
    'A service that is public in one environment and internal in the next is open where it should not be, or closed ' +
    'where users need it; and the way to it was never tried.',
  fix: 'Set exposure.access in the base of all environments; hosts differ by {domain}.',
  check: (platform) =>
    promotionsOf(platform).flatMap((promotion) =>
      promotedServices(promotion).flatMap(({ name, before, after }): readonly PlatformViolation[] => {
        const { from, to } = promotion;
        const [old, next] = [before.exposure?.access, after.exposure?.access];
        if (old === undefined || old === next) return [];
        return [
          {
            environment: to.name,
            spec: ['services', name, 'exposure', ...(next === undefined ? [] : ['access'])],
            message: `${name} is ${old} in ${from.name}, and ${next ?? 'not exposed'} in ${to.name}`,
            found: next ?? 'no exposure',
            accepted: old,
            fix: 'set exposure.access once, in the base of all environments',
          },
        ];
      }),
    ),
};
