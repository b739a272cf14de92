import { nothing, minus, type ByScale } from './by-scale';
import { parts, type Part } from './cost-item';
import type { EnvironmentCost } from './environment-cost';

/** What a change costs an environment in a month: what is there now less what was there before. */
export interface CostDifference {
  readonly environment: string;
  readonly before: ByScale;
  readonly after: ByScale;
  readonly total: ByScale;
  /** Only those that change. */
  readonly parts: readonly Change<Part>[];
  /** Only those that change; of a service that comes or goes all it costs. */
  readonly services: readonly Change[];
  /** What no one service is charged with. */
  readonly shared: ByScale;
}

/** How much dearer something has become. */
export interface Change<Name = string> {
  readonly name: Name;
  readonly usd: ByScale;
}

/**
 * @param before undefined for an environment that comes
 * @param after undefined for one that goes
 */
export function compareCosts(
  environment: string,
  before: EnvironmentCost | undefined,
  after: EnvironmentCost | undefined,
): CostDifference {
  const services = new Set([before, after].flatMap((cost) => Object.keys(cost?.services ?? {})));
  const partChange = (name: Part): Change<Part> => ({
    name,
    usd: minus(after?.parts[name] ?? nothing, before?.parts[name] ?? nothing),
  });
  const serviceChange = (name: string): Change => ({
    name,
    usd: minus(serviceIn(after, name), serviceIn(before, name)),
  });
  const totals = { before: before?.total ?? nothing, after: after?.total ?? nothing };
  return {
    environment,
    ...totals,
    total: minus(totals.after, totals.before),
    parts: parts.map(partChange).filter(isChange),
    services: [...services].map(serviceChange).filter(isChange),
    shared: minus(after?.shared ?? nothing, before?.shared ?? nothing),
  };
}

function serviceIn(cost: EnvironmentCost | undefined, name: string): ByScale {
  const services = cost?.services ?? {};
  return (Object.hasOwn(services, name) ? services[name] : undefined) ?? nothing;
}

function isChange({ usd }: Change): boolean {
  return usd.minimum !== 0 || usd.desired !== 0 || usd.maximum !== 0;
}
