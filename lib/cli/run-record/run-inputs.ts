import type { Platform } from '../../spec';
import { definitionFiles, definitionsFolder } from '../crds/definition-files';
import { pinFile } from '../platform/pin-files';

/**
 * What a run over the whole platform reads besides the sources of the program, relative to the project. Folders count by
 * the names in them.
 */
export function runInputs(project: string, { environments }: Platform): readonly string[] {
  return [
    ...Object.keys(environments).map(pinFile),
    definitionsFolder,
    ...definitionFiles(project).map((name) => `${definitionsFolder}/${name}`),
  ];
}
