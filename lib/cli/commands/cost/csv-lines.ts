import { parts, scales, type ByScale, type Change, type CostDifference, type EnvironmentCost } from '../../../cost';
import type { PlatformCost } from './platform-cost';

interface Row {
  readonly environment: string;
  readonly kind: 'total' | 'budget' | 'part' | 'service' | 'item';
  readonly name: string;
  readonly usd: ByScale;
  /** US dollars a month that it has become dearer at the desired scale; undefined where nothing is compared. */
  readonly change?: number | undefined;
}

/** One row for each total, budget, part and service, in US dollars a month; of items too, if they are wanted. */
export function csvLines(
  { environments, shared }: PlatformCost,
  changes: readonly CostDifference[] | undefined,
  hasItems: boolean,
): readonly string[] {
  const rows = environments.flatMap((cost) => {
    const change = changes?.find(({ environment }) => environment === cost.environment);
    return [...rowsOf(cost, change), ...(hasItems ? itemRows(cost.environment, cost.items) : [])];
  });
  const total = shared && { environment: 'shared account', kind: 'total' as const, name: '', usd: shared.total };
  const all: readonly Row[] = total === undefined ? rows : [...rows, total];
  const head = ['environment', 'kind', 'name', ...scales.map((scale) => `${scale}_usd`)];
  return [
    [...head, ...(changes === undefined ? [] : ['change_usd'])].join(','),
    ...all.map((row) => print(row, changes !== undefined)),
  ];
}

function rowsOf(cost: EnvironmentCost, change: CostDifference | undefined): readonly Row[] {
  const { environment, budgetUsd, total, services, shared } = cost;
  const changeOf = (changes: readonly Change[] | undefined, name: string): number | undefined =>
    changes && (changes.find((one) => one.name === name)?.usd.desired ?? 0);
  const budget = { minimum: budgetUsd, desired: budgetUsd, maximum: budgetUsd };
  return [
    { environment, kind: 'total', name: '', usd: total, change: change?.total.desired },
    { environment, kind: 'budget', name: '', usd: budget },
    ...parts.map((name) => ({
      environment,
      kind: 'part' as const,
      name,
      usd: cost.parts[name],
      change: changeOf(change?.parts, name),
    })),
    ...Object.entries(services).map(([name, usd]) => ({
      environment,
      kind: 'service' as const,
      name,
      usd,
      change: changeOf(change?.services, name),
    })),
    { environment, kind: 'service', name: 'shared and idle', usd: shared, change: change?.shared.desired },
  ];
}

function itemRows(environment: string, items: EnvironmentCost['items']): readonly Row[] {
  return items.map(({ part, name, usd }) => ({ environment, kind: 'item', name: `${part}: ${name}`, usd }));
}

function print({ environment, kind, name, usd, change }: Row, hasChanges: boolean): string {
  const figures = scales.map((scale) => usd[scale].toFixed(2));
  const cells = [environment, kind, name, ...figures, ...(hasChanges ? [change?.toFixed(2) ?? ''] : [])];
  return cells.map(quoted).join(',');
}

/** As RFC 4180 has it. */
function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
