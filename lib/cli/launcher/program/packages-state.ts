import { dirname, join } from 'node:path';
import { stateOf } from '../../files';

/** What npm, yarn and pnpm write at the end of every installation. */
const marks = ['.package-lock.json', '.yarn-state.yml', '.yarn-integrity', '.modules.yaml'];

/**
 * Changes with every installation of packages that one of these folders may load, those above it included.
 *
 * @returns only what there is: a folder that gets its first packages changes it too
 */
export function packagesState(folders: readonly string[]): string {
  const all = new Set(folders.flatMap(moduleFolders));
  const files = [...all].flatMap((folder) => marks.map((mark) => join(folder, mark)));
  const states = files.map((file) => [file, stateOf(file)]).filter(([, state]) => state !== 'absent');
  return JSON.stringify(states);
}

/** The folders that Node looks for packages in, from this one upwards. */
function moduleFolders(folder: string): readonly string[] {
  const parent = dirname(folder);
  return [join(folder, 'node_modules'), ...(parent === folder ? [] : moduleFolders(parent))];
}
