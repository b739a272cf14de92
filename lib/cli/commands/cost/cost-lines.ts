import { parts, pricesAsOf, type CostItem, type EnvironmentCost } from '../../../cost';
import type { Line } from '../../command';
import { columns } from '../../explain/columns';
import { count } from '../../output/count';
import { cells, dollars, scaleHeads } from './dollars';
import type { PlatformCost } from './platform-cost';

/** The bills of a month, for people: by part and by service, at each scale of the node groups. */
export function costLines({ environments, shared }: PlatformCost, isVerbose: boolean): readonly Line[] {
  const itemsOf = (items: readonly CostItem[]): readonly string[] => (isVerbose ? itemLines(items) : []);
  return [
    ...environments.flatMap((cost) => [...environmentLines(cost), ...itemsOf(cost.items), '']),
    ...(shared === undefined
      ? []
      : [`shared account: USD ${dollars(shared.total.desired)} a month`, ...itemsOf(shared.items), '']),
  ];
}

/** What to think of the figures, and their sum. */
export function summaryLines({ environments, shared }: PlatformCost, isVerbose: boolean): readonly Line[] {
  const all = [...environments, ...(shared === undefined ? [] : [shared])];
  const total = all.reduce((sum, one) => sum + one.total.desired, 0);
  const assumed = all.flatMap(({ items }) => items).filter(({ isAssumed }) => isAssumed);
  const part = assumed.reduce((sum, { usd }) => sum + usd.desired, 0);
  const hint = isVerbose ? 'marked *' : 'see --verbose';
  return [
    `list prices as known on ${pricesAsOf}; USD ${dollars(part)} is for assumed use, ${hint}`,
    { timed: `${count(environments.length, 'environment')}: USD ${dollars(total)} a month` },
  ];
}

function environmentLines(cost: EnvironmentCost): readonly string[] {
  const { environment, total, budgetUsd, services, shared } = cost;
  const used = Math.round((100 * total.desired) / budgetUsd);
  const heading = `${environment}: USD ${dollars(total.desired)} a month, ${used} % of its budget of ${dollars(budgetUsd)}`;
  const rows = [
    ['part', ...scaleHeads],
    ...parts.map((part) => [part, ...cells(cost.parts[part])]),
    ['in all', ...cells(total)],
    [],
    ['service', ...scaleHeads],
    ...Object.entries(services).map(([name, usd]) => [name, ...cells(usd)]),
    ['shared and idle', ...cells(shared)],
    ['in all', ...cells(total)],
  ];
  return [heading, ...columns(rows, '  ').map((line) => line.trimEnd())];
}

/** Every line of a bill, at the desired scale, and where its prices are published. */
function itemLines(items: readonly CostItem[]): readonly string[] {
  const rows = items.map(({ part, name, amount, per, unitUsd, usd, isAssumed }) => [
    part,
    name,
    `${isAssumed ? '*' : ' '}${amount.desired.toLocaleString('en-US', { maximumFractionDigits: 2 })}`.padStart(11),
    `${per} x ${unitUsd.toFixed(4)}`,
    usd.desired.toFixed(2).padStart(9),
  ]);
  const sources = [...new Set(items.map(({ source }) => source))].sort();
  return ['', ...columns(rows, '  '), '', '  prices are published at', ...sources.map((source) => `    ${source}`)];
}
