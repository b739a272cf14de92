import { describeObject } from '../../manifest';
import { PlatformError } from '../../problem';
import { readManifests } from '../../tree';
import type { ForeignObject } from '../foreign-object';

const source = /^# Source: [^/\s]+\/(.+)$/;

/**
 * The objects of what helm printed, each with its template: helm writes `# Source: <chart>/templates/web.yaml` before it.
 *
 * @param chart folder of the chart, in the place of its name
 * @throws PlatformError with every fault
 */
export function readRendered(printed: Buffer, chart: string): readonly ForeignObject[] {
  const { documents, problems } = readManifests(printed, { file: chart });
  const templates = templatesByLine(printed.toString('utf8'), chart);
  if (problems.length > 0) {
    throw new PlatformError(
      problems.map(({ line, ...problem }) => ({ ...problem, file: (line && templates[line - 1]) || chart })),
    );
  }
  return documents.map(({ body, line }) => {
    return { body, origin: `${templates[line - 1] ?? chart} ${describeObject(body)}` };
  });
}

/** The template that each line of the output comes from. */
function templatesByLine(text: string, chart: string): readonly string[] {
  let current = chart;
  return text.split('\n').map((line) => {
    const path = source.exec(line)?.[1];
    if (path !== undefined) current = `${chart}/${path}`;
    return current;
  });
}
