import { entryOf } from '../../../manifest';
import type { Environment, Platform, Service } from '../../../spec';

/** A release goes from one environment to another. */
export interface Promotion {
  readonly from: Environment;
  readonly to: Environment;
}

/** One service at both ends. */
export interface PromotedService {
  readonly name: string;
  readonly before: Service;
  readonly after: Service;
}

/** Each step of the chain that `promotesFrom` makes. */
export function promotionsOf({ environments }: Platform): readonly Promotion[] {
  return Object.values(environments).flatMap((to) => {
    const from = to.promotesFrom === undefined ? undefined : entryOf(environments, to.promotesFrom);
    return from === undefined ? [] : [{ from, to }];
  });
}

/** Services that stand at both ends. */
export function promotedServices({ from, to }: Promotion): readonly PromotedService[] {
  return Object.entries(from.services).flatMap(([name, before]) => {
    const after = entryOf(to.services, name);
    return after === undefined ? [] : [{ name, before, after }];
  });
}
