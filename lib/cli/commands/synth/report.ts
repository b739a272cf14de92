import { describePlan, type PlannedWrite, type TreePlan } from '../../../tree';
import type { Line, Outcome } from '../../command';
import { count } from '../../output/count';
import { listPaths } from '../../output/list-paths';
import { countBundles, countObjects, type Rendered } from '../../platform/rendered';

/** What a synth did, or under `--check` would do. */
export interface SynthReport {
  /** The folder, as people read it. */
  readonly dist: string;
  /** The options that chose what to write, such as `['--env', 'dev']`. */
  readonly filters: readonly string[];
  /** All that was said about what to write and where, to be said again. */
  readonly arguments: readonly string[];
  readonly rendered: Rendered;
  readonly plans: readonly TreePlan[];
}

export function reportWritten(report: SynthReport): Outcome {
  const { dist, plans, filters } = report;
  const { written, removed, unchanged } = describePlan(plans);
  const scope = filters.length > 0 ? ` (${filters.join(' ')})` : '';
  return {
    lines: [
      summary(report),
      `${dist}${scope}: ${count(written, 'file')} written, ${removed} removed, ${unchanged} unchanged`,
      ...section('changed by hand since the last run, overwritten', dist, edited(plans)),
      ...section('not ours, left alone', dist, foreign(plans)),
    ],
    data: dataOf(report, true),
    problems: report.rendered.problems,
  };
}

export function reportCheck(report: SynthReport): Outcome {
  const { dist, plans } = report;
  if (describePlan(plans).isCurrent) {
    const lines = [summary(report), `${dist} is current`, ...section('not ours, left alone', dist, foreign(plans))];
    return { lines, data: dataOf(report, false), problems: report.rendered.problems };
  }
  const fresh = writesOf(plans, 'new');
  const changed = writesOf(plans, 'changed');
  const stale = plans.flatMap(({ remove }) => remove);
  const byHand = new Set(edited(plans));
  const files = [
    ...fresh.map((path) => `new      ${dist}/${path}`),
    ...changed.map((path) => `changed  ${dist}/${path}${byHand.has(path) ? ' (by hand)' : ''}`),
    ...stale.map((path) => `stale    ${dist}/${path}`),
  ];
  return {
    lines: [summary(report), `${dist} is not current:`, ...listPaths(files)],
    data: dataOf(report, false),
    problems: [
      ...report.rendered.problems,
      {
        code: 'DIST_NOT_CURRENT',
        severity: 'error',
        message: `${dist} is not what the spec renders`,
        found: `${fresh.length} new, ${changed.length} changed and ${stale.length} stale files`,
        fix: `run "${['keelson synth', ...report.arguments].join(' ')}" and commit what it writes`,
      },
    ],
  };
}

function summary({ rendered: { environments } }: SynthReport): Line {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const names = environments.map(({ name }) => name).join(', ');
  const bundles = count(sum(environments.map(countBundles)), 'bundle');
  const objects = count(sum(environments.map(countObjects)), 'object');
  return { timed: `rendered ${count(environments.length, 'environment')} (${names}), ${bundles}, ${objects}` };
}

/** Paths under a heading, or nothing. */
function section(heading: string, dist: string, paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  return [`${count(paths.length, 'file')} ${heading}:`, ...listPaths(paths.map((path) => `${dist}/${path}`))];
}

function edited(plans: readonly TreePlan[]): string[] {
  return plans.flatMap((plan) => plan.edited);
}

function foreign(plans: readonly TreePlan[]): string[] {
  return plans.flatMap((plan) => plan.foreign);
}

/** Paths to write, indexes among them. */
function writesOf(plans: readonly TreePlan[], reason: PlannedWrite['reason']): string[] {
  const writes = plans.flatMap(({ write, index }) => (index ? [...write, index] : write));
  return writes.filter((write) => write.reason === reason).map(({ path }) => path);
}

function dataOf({ dist, rendered, plans }: SynthReport, isWritten: boolean): Outcome['data'] {
  return {
    out: dist,
    isWritten,
    isCurrent: describePlan(plans).isCurrent,
    rendered: rendered.environments.map((one) => ({
      environment: one.name,
      bundles: countBundles(one),
      objects: countObjects(one),
    })),
    files: plans.map((plan) => ({
      environment: plan.environment,
      new: writesOf([plan], 'new'),
      changed: writesOf([plan], 'changed'),
      removed: plan.remove,
      unchanged: plan.unchanged,
      byHand: plan.edited,
      foreign: plan.foreign,
    })),
  };
}
