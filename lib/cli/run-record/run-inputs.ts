import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../../problem';
import type { Platform } from '../../spec';
import { definitionsFolder } from '../crds/definition-files';
import { pinFile } from '../platform/pin-files';

/**
 * What a run over the whole platform reads besides the sources of the program, relative to the project. Folders count by
 * the names in them.
 */
export function runInputs(project: string, { environments }: Platform): readonly string[] {
  return [
    ...Object.keys(environments).map(pinFile),
    definitionsFolder,
    ...namesIn(join(project, definitionsFolder)).map((name) => `${definitionsFolder}/${name}`),
  ];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}
