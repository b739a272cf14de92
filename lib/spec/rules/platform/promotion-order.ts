import { didYouMean, oneOf } from '../../../problem';
import type { PlatformContext, PlatformFinding, PlatformRule } from './platform-rule';

/** A release is promoted from an environment that exists, and never in a circle. */
export const promotionOrder: PlatformRule = (context) =>
  Object.entries(context.environments).flatMap(([environment, { promotesFrom }]): PlatformFinding[] => {
    if (promotesFrom === undefined) return [];
    const place = { environment, path: ['promotesFrom'], found: promotesFrom };
    if (!context.environmentNames.includes(promotesFrom)) {
      const message = `there is no environment "${promotesFrom}"`;
      const fix = didYouMean(promotesFrom, context.environmentNames);
      return [{ ...place, code: 'PROMOTES_FROM_UNKNOWN', message, accepted: oneOf(context.environmentNames), fix }];
    }
    if (!leadsBack(environment, context)) return [];
    return [
      {
        ...place,
        code: 'PROMOTION_CYCLE',
        message: 'releases would be promoted in a circle',
        fix: 'let the first environment promote from none',
      },
    ];
  });

function leadsBack(start: string, { environments }: PlatformContext): boolean {
  const seen = new Set<string>();
  let next = environments[start]?.promotesFrom;
  while (next !== undefined && !seen.has(next)) {
    if (next === start) return true;
    seen.add(next);
    next = environments[next]?.promotesFrom;
  }
  return false;
}
