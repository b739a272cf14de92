import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { stagesPath } from '../../tools/tool-path';

/**
 * Writes what kwok does with nodes and pods. It returns the path.
 *
 * @param terminationSeconds how long a pod that is told to stop takes
 */
export function writeStages(folder: string, terminationSeconds: number): string {
  const documents = parseAllDocuments(readFileSync(stagesPath(), 'utf8'));
  const deletion = documents.find((document) => document.getIn(['metadata', 'name']) === 'pod-delete');
  if (deletion === undefined) throw new Error(`${stagesPath()} has no stage "pod-delete"`);
  deletion.setIn(['spec', 'delay'], { durationMilliseconds: terminationSeconds * 1000 });
  const file = join(folder, 'stages.yaml');
  writeFileSync(file, documents.map((document) => document.toString()).join('---\n'));
  return file;
}
