import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from './pack';

const available = join(repository, 'node_modules');

interface PackageJson {
  readonly dependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
  readonly optionalDependencies?: Dependencies;
  readonly peerDependencies?: Dependencies;
}

type Dependencies = { readonly [name: string]: string };

/**
 * Installs an archive and what a project names, without the network: the packages come from the repository, and only
 * those that somebody asks for, so that one that keelson forgets to ask for is missing. No install script runs.
 */
export function install(project: string, archive: string): void {
  const folder = join(project, 'node_modules/keelson');
  mkdirSync(folder, { recursive: true });
  spawnSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
  mkdirSync(join(project, 'node_modules/.bin'));
  symlinkSync('../keelson/bin/keelson', join(project, 'node_modules/.bin/keelson'));

  const { dependencies, devDependencies } = manifestIn(project);
  const { dependencies: ours } = manifestIn(folder);
  const names = Object.keys({ ...dependencies, ...devDependencies, ...ours }).filter((name) => name !== 'keelson');
  for (const name of closure(names)) place(name, join(project, 'node_modules', name));
}

/** The packages and all that they need, as far as they are installed beside each other. */
function closure(names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const folder = join(available, name);
    if (found.has(name) || !existsSync(folder)) return;
    found.add(name);
    const { dependencies, optionalDependencies, peerDependencies } = manifestIn(folder);
    Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }).forEach(visit);
  };
  names.forEach(visit);
  return found;
}

/** esbuild stands there as npm unpacks it: its install script would put the program in the place of `bin/esbuild`. */
function place(name: string, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  if (name !== 'esbuild') return symlinkSync(join(available, name), folder);
  cpSync(join(available, name), folder, { recursive: true });
  writeFileSync(join(folder, 'bin/esbuild'), `throw new Error('the install script did not run');\n`);
}

function manifestIn(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
}
