import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../../problem/system-error';

/** Where a project, and the package, keep the definitions of custom resources. */
export const definitionsFolder = 'imports/crds';

/** Names of the files with definitions of a project or of the package; none where there is no such folder. */
export function definitionFiles(folder: string): readonly string[] {
  try {
    const names = readdirSync(join(folder, definitionsFolder)).sort();
    return names.filter((name) => name.endsWith('.yaml'));
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}
