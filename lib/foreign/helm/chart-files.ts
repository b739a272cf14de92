import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { PlatformError } from '../../problem';
import { projectFiles } from '../files/project-files';
import { withinProject, type ProjectPath } from '../files/within-project';
import { eachOf, foreignError } from '../foreign-error';
import type { HelmSource } from '../parse-sources';
import { remoteSchemas } from './remote-schemas';

/**
 * Everything that a chart is rendered from: its folder and the values files.
 *
 * @throws PlatformError `FOREIGN_CHART` where the folder holds no chart; `FOREIGN_REMOTE` where a values schema names one
 * elsewhere, which helm would fetch
 */
export function chartFiles({ chart, valuesFiles = [] }: HelmSource, project: string): readonly ProjectPath[] {
  const files = eachOf([chart, ...valuesFiles], (path) => projectFiles(path, project));
  const chartFile = posix.join(withinProject(chart, project).path, 'Chart.yaml');
  if (!files.some(({ path }) => path === chartFile)) throw noChart(chart);
  const problems = files.filter(({ path }) => path.endsWith('values.schema.json')).flatMap(remoteSchemas);
  if (problems.length > 0) throw new PlatformError(problems);
  return files;
}

/** Whether two renderings within a second may agree though later ones differ: the templates ask for the time. */
export function asksForTime(files: readonly ProjectPath[]): boolean {
  const templates = files.filter(({ path }) => path.includes('/templates/'));
  return templates.some(({ real }) => /\{\{[^}]*\bnow\b/.test(readFileSync(real, 'utf8')));
}

function noChart(chart: string): Error {
  const details = { file: chart, found: 'no Chart.yaml in it' };
  const fix = chart.endsWith('.tgz') && { fix: 'unpack the archive, so that a review sees what changes' };
  return foreignError('FOREIGN_CHART', 'this is no folder of a Helm chart', { ...details, ...fix });
}
