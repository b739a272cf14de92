import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkFigures, work } from './checks/scenarios';
import { figure, reference } from './keelson/figures';
import { keelsonFigures, referenceFigures } from './keelson/scenarios';
import { bareNode } from './measure/bare-node';
import { figureKey } from './measure/figure-key';
import { summarize, type Figures, type Summary } from './measure/figures';
import { interleave, type Effort } from './measure/interleave';
import type { Scenario } from './measure/scenario';
import { sizeLabel, type Size } from './measure/size';
import { readTree } from './objects/read-tree';
import { peers } from './peers';
import { yamlParser } from './peers/packages';
import type { Peer } from './peers/peer';
import { peerInput, preparePeer } from './peers/prepare-peer';
import type { Plan } from './plan';

export interface BenchmarkOptions {
  readonly plan: Plan;
  /** Peers that are there. */
  readonly available: readonly Peer[];
  readonly effort: Pick<Effort, 'rounds' | 'budgetMs'>;
  /** Gets what is being done. */
  readonly tell: (line: string) => void;
  /** Where projects are written, and removed again. */
  readonly folder: string;
}

/**
 * Measures what is planned, one size after the other: what is compared is measured in turn.
 *
 * @returns summaries by `figureKey`
 */
export function benchmark(options: BenchmarkOptions): ReadonlyMap<string, Summary> {
  const runs = new Map<string, Figures[]>();
  const groups = [...options.plan.sizes.map((size) => () => sizeGroup(options, size)), () => ownGroup(options)];
  for (const group of groups) {
    const scenarios = group().filter(options.plan.isWanted);
    if (scenarios.length > 0) measure([bareNode, ...scenarios], options, runs);
    rmSync(options.folder, { recursive: true, force: true });
  }
  return new Map([...runs].map(([key, figures]) => [key, summarize(figures)]));
}

function measure(
  scenarios: readonly Scenario[],
  { effort, tell }: BenchmarkOptions,
  runs: Map<string, Figures[]>,
): void {
  const told = (scenario: Scenario, round: number): void => tell(`round ${round}: ${figureKey(scenario)}`);
  for (const [scenario, figures] of interleave(scenarios, { ...effort, tell: told })) {
    const key = figureKey(scenario);
    runs.set(key, [...(runs.get(key) ?? []), ...figures]);
  }
}

function sizeGroup({ plan, available, tell, folder }: BenchmarkOptions, size: Size): readonly Scenario[] {
  const wanted = available.filter(
    ({ name, mostServices = Infinity }) =>
      size.services <= mostServices && plan.isWanted({ tool: name, what: 'cold', size }),
  );
  tell(`preparing ${sizeLabel(size)}`);
  const { scenarios, dist } = keelsonFigures(folder, size, wanted.length > 0 || size.services <= 1000);
  if (wanted.length === 0) return scenarios;
  const parse = yamlParser();
  const input = peerInput(readTree(dist, parse));
  const others = wanted.map((peer) => {
    tell(`preparing ${peer.name}, ${sizeLabel(size)}`);
    return preparePeer(peer, input, { folder: join(folder, `peer-${peers.indexOf(peer)}`), size, parse });
  });
  return [...scenarios, ...others];
}

/** What has no size of its own, or one only. */
function ownGroup({ plan, tell, folder }: BenchmarkOptions): readonly Scenario[] {
  const size = { services: 1000, environments: 1 };
  const hasReference = plan.isWanted({ tool: reference, what: figure.cold });
  const hasChecks = plan.isWanted({ tool: work.tool, what: work.checking, size });
  if (hasReference) tell('preparing the reference platform');
  return [...(hasReference ? referenceFigures(folder) : []), ...(hasChecks ? checkFigures(size) : [])];
}
