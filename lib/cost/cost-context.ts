import type { Environment } from '../spec';
import { itemOf, type CostItem, type Use } from './cost-item';
import { awakeHours } from './hours/awake-hours';
import { pricedAs, type PricedRegion } from './prices';
import { usageByStage, type Usage } from './usage';

/** What every part of the bill is worked out from. */
export interface CostContext {
  readonly environment: Environment;
  /** The region whose prices are taken: the environment's own where they are known. */
  readonly region: PricedRegion;
  readonly usage: Usage;
  /** Hours in a month in which nodes and databases run. */
  readonly awakeHours: number;
  /** The day that prices are judged on, such as `2026-11-21`. */
  readonly today: string;
  /** The line of the bill for something used in the region. */
  readonly item: (use: Use) => CostItem;
}

export function costContext(environment: Environment, today: string): CostContext {
  const region = pricedAs(environment.region);
  return {
    environment,
    region,
    usage: usageByStage[environment.stage],
    awakeHours: awakeHours(environment.offHours),
    today,
    item: (use) => itemOf(use, region),
  };
}
