import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder, without links, of the package that a project has installed, here or in a folder above it; undefined if it
 * has none. What a project imports comes from there, whichever package was called.
 */
export function installedPackage(project: string): string | undefined {
  const folder = join(project, 'node_modules/keelson');
  if (existsSync(join(folder, 'bin/keelson'))) return realpathSync(folder);
  const parent = dirname(project);
  return parent === project ? undefined : installedPackage(parent);
}
