import { join } from 'node:path';
import { runSteps } from '../measure/run-steps';
import type { Scenario } from '../measure/scenario';
import type { Size } from '../measure/size';
import { benchSource } from '../platform';
import { copyReferenceProject, writeProject } from '../project/write-project';
import { canLeaveOutChecks, compile, forgetEverything, forgetOutput, synth, synthWithoutChecks } from './calls';
import { changeOneService, expectChanged, expectHandEditsNoticed } from './change';
import { figure, keelson, reference } from './figures';

export interface KeelsonFigures {
  readonly scenarios: readonly Scenario[];
  /** What it has rendered, for others to be compared with. */
  readonly dist: string;
}

/**
 * The figures of keelson at one size: of one project that every round clears, and of one that stays rendered. The second
 * takes a whole render, and is there only when it is asked for.
 *
 * @throws Error if an edit by hand goes unnoticed
 */
export function keelsonFigures(folder: string, size: Size, isRendered: boolean): KeelsonFigures {
  const [cleared, warm] = [join(folder, 'cleared'), join(folder, 'warm')];
  writeProject(cleared, benchSource(size));
  runSteps([compile(cleared, 'service-0')]);
  if (isRendered) prepareWarm(warm, size);
  const all = [...fromNothing(cleared), ...(isRendered ? onceRendered(warm) : [])];
  return { scenarios: all.map((scenario) => ({ tool: keelson, size, ...scenario })), dist: join(warm, 'dist') };
}

/** The figures of this repository's own platform. */
export function referenceFigures(folder: string): Scenario[] {
  copyReferenceProject(folder);
  runSteps([compile(folder, 'api')]);
  return [
    { tool: reference, what: figure.cold, steps: [synth(folder)], before: () => forgetOutput(folder) },
    { tool: reference, what: figure.nothingChanged, steps: [synth(folder)] }, // after the run above
  ];
}

function prepareWarm(project: string, size: Size): void {
  writeProject(project, benchSource(size));
  runSteps([synth(project)]);
  expectHandEditsNoticed(project);
}

function fromNothing(project: string): Omit<Scenario, 'tool' | 'size'>[] {
  const checked = { steps: [synth(project)] };
  const unchecked = { steps: [synthWithoutChecks(project)] };
  return [
    { what: figure.first, ...checked, before: () => forgetEverything(project) },
    { what: figure.cold, ...checked, before: () => forgetOutput(project) },
    ...(canLeaveOutChecks() ? [{ what: figure.coldUnchecked, ...unchecked, before: () => forgetOutput(project) }] : []),
  ];
}

function onceRendered(project: string): Omit<Scenario, 'tool' | 'size'>[] {
  return [
    {
      what: figure.oneChanged,
      steps: [synth(project)],
      before: (round) => changeOneService(project, round),
      after: (round) => expectChanged(project, round),
    },
    { what: figure.nothingChanged, steps: [synth(project)] },
  ];
}
