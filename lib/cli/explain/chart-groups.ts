import type { ExplainedLeaf } from '../../explain';
import { fieldSteps } from '../../manifest';

/** A block of an object that the chart alone decides about. */
export interface ChartGroup {
  /** As problems write it. */
  readonly field: string;
  /** How many plain values stand in it. */
  readonly values: number;
}

/** Fields from the chart alone, put together into the largest blocks that hold nothing else. */
export function chartGroups(leaves: readonly ExplainedLeaf[]): readonly ChartGroup[] {
  const others = new Set(leaves.filter(({ origin }) => origin.by !== 'chart').flatMap(({ field }) => blocksOf(field)));
  const groups = new Map<string, number>();
  for (const { field, origin } of leaves) {
    if (origin.by !== 'chart') continue;
    const block = blocksOf(field).find((candidate) => !others.has(candidate)) ?? field;
    groups.set(block, (groups.get(block) ?? 0) + 1);
  }
  return [...groups].map(([field, values]) => ({ field, values }));
}

/** The blocks around a field, the largest first, and the field itself. */
function blocksOf(field: string): readonly string[] {
  const blocks: string[] = [];
  let rest = field;
  for (const step of fieldSteps(field)) {
    const taken = textOfStep(rest, step);
    blocks.push((blocks.at(-1) ?? '') + rest.slice(0, taken));
    rest = rest.slice(taken);
  }
  return blocks;
}

function textOfStep(rest: string, step: string | number): number {
  if (typeof step === 'number') return `[${step}]`.length;
  const quoted = `[${JSON.stringify(step)}]`;
  return rest.startsWith(quoted) ? quoted.length : step.length + (rest.startsWith('.') ? 1 : 0);
}
