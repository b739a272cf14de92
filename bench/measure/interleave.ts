import type { Figures } from './figures';
import { runSteps } from './run-steps';
import type { Scenario } from './scenario';

export interface Effort {
  /** Of each scenario. */
  readonly rounds: number;
  /** A scenario gets no further round beyond this, in milliseconds; the slowest would take hours. */
  readonly budgetMs: number;
  /** Called before each run. */
  readonly tell: (scenario: Scenario, round: number) => void;
  /** Measures one run; default: `runSteps`. */
  readonly run?: (steps: Scenario['steps']) => Figures;
}

/**
 * Measures scenarios in turn, a round of all and then the next, so that what else the machine does slows all alike.
 *
 * @returns at least one figure a scenario
 */
export function interleave(scenarios: readonly Scenario[], effort: Effort): Map<Scenario, Figures[]> {
  const results = new Map<Scenario, Figures[]>(scenarios.map((scenario) => [scenario, []]));
  for (let round = 1; round <= effort.rounds; round += 1) {
    for (const [scenario, runs] of results)
      if (isWithin(effort.budgetMs, runs)) runs.push(run(scenario, round, effort));
  }
  return results;
}

/** Whether one more round as long as the last still fits. */
function isWithin(budgetMs: number, runs: readonly Figures[]): boolean {
  const spent = runs.reduce((total, { wallMs }) => total + wallMs, 0);
  return runs.length === 0 || spent + (runs.at(-1)?.wallMs ?? 0) <= budgetMs;
}

function run(scenario: Scenario, round: number, { tell, run: measure = runSteps }: Effort): Figures {
  tell(scenario, round);
  scenario.before?.(round);
  const figures = measure(scenario.steps);
  scenario.after?.(round);
  return figures;
}
