import { hoursPerMonth, pricesAsOf, type CostDifference } from '../../../cost';
import type { Outcome } from '../../command';
import type { PlatformCost } from './platform-cost';

/** Everything for programs, in US dollars a month to the cent. */
export function costData(
  { environments, shared }: PlatformCost,
  changes: readonly CostDifference[] | undefined,
  revision: string | undefined,
): Outcome['data'] {
  return {
    currency: 'USD',
    pricesAsOf,
    hoursPerMonth,
    environments,
    ...(shared && { shared }),
    ...(changes && { against: { revision, environments: changes } }),
  };
}
