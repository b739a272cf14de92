import type { SynthesizedStack } from '../deploy';
import type { FlowGroup, Flowchart } from './flowchart';

/** Stacks, numbered in the order of their deployment, by region; an arrow leads to a stack that needs the other first. */
export function stacksDiagram(stacks: readonly SynthesizedStack[]): Flowchart {
  const regions = [...new Set(stacks.map(({ region }) => region))].sort();
  const ids = new Set(stacks.map(({ id }) => id));
  return {
    direction: 'LR',
    nodes: [],
    groups: regions.map((region) => regionGroup(region, stacks)),
    edges: stacks.flatMap(({ id, dependencies }) =>
      dependencies.filter((needed) => ids.has(needed)).map((needed) => ({ from: needed, to: id })),
    ),
  };
}

function regionGroup(region: string, stacks: readonly SynthesizedStack[]): FlowGroup {
  const numbered = stacks.map((stack, index) => ({ ...stack, number: index + 1 }));
  return {
    key: `region ${region}`,
    label: region,
    nodes: numbered
      .filter((stack) => stack.region === region)
      .map(({ id, number, name }) => ({ key: id, label: [`${number}. ${name}`] })),
  };
}
