import type { Environment } from '../spec';
import { atEach, nothing, toCents, type ByScale } from './by-scale';
import type { CostItem } from './cost-item';

/**
 * What each service costs: its share of the nodes, what is its own, and its part of what it shares with others.
 *
 * @param shares of the nodes, by service
 */
export function serviceCosts(
  { services }: Environment,
  items: readonly CostItem[],
  shares: ReadonlyMap<string, ByScale>,
): { readonly [service: string]: ByScale } {
  const own = ownCosts(items);
  return Object.fromEntries(
    Object.keys(services).map((name) => {
      const parts = [shares.get(name) ?? nothing, own.get(name) ?? nothing];
      return [name, atEach((scale) => toCents(parts.reduce((sum, part) => sum + part[scale], 0)))];
    }),
  );
}

function ownCosts(items: readonly CostItem[]): ReadonlyMap<string, ByScale> {
  const costs = new Map<string, ByScale>();
  for (const { usd, owners } of items) {
    for (const owner of owners) {
      const before = costs.get(owner) ?? nothing;
      costs.set(
        owner,
        atEach((scale) => before[scale] + usd[scale] / owners.length),
      );
    }
  }
  return costs;
}
