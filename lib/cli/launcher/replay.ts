import { json } from '../output/formats/json';
import { tellText } from '../output/tell-text';
import { readRunRecord } from '../run-record/run-record';
import { isUntouched } from '../../tree/record/is-untouched';
import { areUnchanged } from '../files';

/**
 * Tells what the last run of this command line told, if nothing of what it read or wrote has changed since. No line of
 * the user's code is run for that, and neither zod nor cdk8s is loaded.
 *
 * @param state of the program
 * @returns whether there is nothing else to do
 */
export function replay(project: string, state: string): boolean {
  const { argv, env, stdout, stderr } = process;
  const call = { project, argv: argv.slice(2), env };
  const record = readRunRecord(call);
  if (record?.program !== state || record.day !== new Date().toISOString().slice(0, 10)) return false;
  if (!areUnchanged(project, record.inputs)) return false;
  const { dist, outcome } = record;
  if (dist !== undefined && !isUntouched(dist.folder, dist.recordFile, dist.contentKey)) return false;

  const { lines, data, problems = [] } = outcome;
  const milliseconds = Math.round(performance.now());
  if (call.argv.includes('--json')) stdout.write(json({ exitCode: 0, milliseconds, lines, data, problems }));
  else tellText({ lines, problems, milliseconds }, { ...call, stdout, stderr });
  return true;
}
