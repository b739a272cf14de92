import type { Environment } from '../spec';
import { minus, sum, type ByScale } from './by-scale';
import { costContext } from './cost-context';
import type { CostItem, Part } from './cost-item';
import { itemsBesideNodes } from './items';
import { nodeItems, nodeShares, runningNodes } from './nodes';
import { pricedRegions, pricesAsOf, type PricedRegion } from './prices';
import { serviceCosts } from './service-costs';
import { unpricedTypes, type UnpricedType } from './unpriced-type';

/** What an environment costs in a month, in US dollars. Parts add up to the total, and so do services and `shared`. */
export interface EnvironmentCost {
  readonly environment: string;
  readonly budgetUsd: number;
  readonly total: ByScale;
  readonly parts: { readonly [Name in Part]: ByScale };
  /** By service: its share of the nodes, and what is its own. */
  readonly services: { readonly [name: string]: ByScale };
  /** What no one service is charged with: idle nodes, add-ons, databases, the network. */
  readonly shared: ByScale;
  /** Every line of the bill. */
  readonly items: readonly CostItem[];
  /** The region whose prices are taken. */
  readonly pricedAs: PricedRegion;
  /** Whether that is the environment's own. */
  readonly isRegionPriced: boolean;
  /** Hours of a month in which nodes and databases run. */
  readonly awakeHours: number;
  /** What could not be priced, and is not in the figures. */
  readonly unpriced: readonly UnpricedType[];
}

export interface CostOptions {
  /** The day to judge on: a Kubernetes version out of standard support is dearer. Default: that of the prices. */
  readonly today?: string;
}

/** What an environment costs. Use that no setting says is assumed by stage (`usageByStage`). */
export function environmentCost(environment: Environment, { today = pricesAsOf }: CostOptions = {}): EnvironmentCost {
  const context = costContext(environment, today);
  const nodes = runningNodes(environment).map((running) => {
    const items = nodeItems(running, context);
    return { running, items, usd: sum(items.map(({ usd }) => usd)) };
  });
  const items = [...nodes.flatMap((pool) => pool.items), ...itemsBesideNodes(context)];
  const total = sum(items.map(({ usd }) => usd));
  const services = serviceCosts(environment, items, nodeShares(nodes));
  return {
    environment: environment.name,
    budgetUsd: environment.budget.monthlyUsd,
    total,
    parts: byPart(items),
    services,
    shared: minus(total, sum(Object.values(services))),
    items,
    pricedAs: context.region,
    isRegionPriced: pricedRegions.some((region) => region === environment.region),
    awakeHours: context.awakeHours,
    unpriced: unpricedTypes(environment),
  };
}

function byPart(items: readonly CostItem[]): EnvironmentCost['parts'] {
  const of = (part: Part): ByScale => sum(items.filter((item) => item.part === part).map(({ usd }) => usd));
  return {
    cluster: of('cluster'),
    nodes: of('nodes'),
    data: of('data'),
    network: of('network'),
    storage: of('storage'),
    edge: of('edge'),
    monitoring: of('monitoring'),
    security: of('security'),
    backup: of('backup'),
    recovery: of('recovery'),
  };
}
