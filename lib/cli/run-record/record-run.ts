import { statesOf } from '../files';
import { orUndefined } from '../../problem';
import type { Again } from '../command';
import type { Host } from '../host';
import { withinProject } from '../output/within-project';
import { writeRunRecord } from './run-record';

/**
 * Keeps what a run found, for the launcher to tell it again while nothing changes.
 *
 * @param again what the run says about that
 */
export function recordRun(host: Host, { outcome, inputs, dist }: Again): void {
  const { state, project, today, argv } = host;
  // the launcher tells text and --json, and knows no other format
  if (state === undefined || argv.some((word) => word.startsWith('--format'))) return;
  const started = Math.floor(performance.timeOrigin); // what changed since then may be read as it was before
  const problems = (outcome.problems ?? []).map((problem) => withinProject(problem, project));
  const told = { ...outcome, problems };
  const read = statesOf(project, inputs, started);
  const record = { program: state, inputs: read, day: today(), dist, outcome: told };
  orUndefined(() => writeRunRecord(host, record)); // a project that is read-only is evaluated each time
}
