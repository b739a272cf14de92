import { compareCosts, type CostDifference } from '../../../cost';
import { columns } from '../../explain/columns';
import { cells, dollars, scaleHeads, signed } from './dollars';
import type { PlatformCost } from './platform-cost';

/** What each environment has become dearer; those that are gone included. */
export function compareAll(before: PlatformCost, after: PlatformCost): readonly CostDifference[] {
  const find = (cost: PlatformCost, name: string): PlatformCost['environments'][number] | undefined =>
    cost.environments.find(({ environment }) => environment === name);
  const names = new Set([...after.environments, ...before.environments].map(({ environment }) => environment));
  return [...names].map((name) => compareCosts(name, find(before, name), find(after, name)));
}

/** The differences for people; none where nothing was compared. */
export function differenceLines(changes: readonly CostDifference[] | undefined, revision: string): readonly string[] {
  return changes === undefined ? [] : [`since ${revision}`, ...changes.flatMap(linesOf), ''];
}

function linesOf({ environment, before, after, total, parts, services, shared }: CostDifference): readonly string[] {
  const isSame = parts.length === 0 && services.length === 0;
  if (isSame) return [`  ${environment}: USD ${dollars(after.desired)} a month as before`];
  const rows = [
    ['', ...scaleHeads],
    ...parts.map(({ name, usd }) => [`part ${name}`, ...cells(usd, signed)]),
    ...services.map(({ name, usd }) => [`service ${name}`, ...cells(usd, signed)]),
    ['shared and idle', ...cells(shared, signed)],
    ['in all', ...cells(total, signed)],
  ];
  const heading = `  ${environment}: USD ${dollars(before.desired)} to ${dollars(after.desired)} a month`;
  return [heading, ...columns(rows, '    ')];
}
