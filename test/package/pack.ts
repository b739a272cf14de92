import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

export const repository = join(__dirname, '../..');

/** What of the repository lies in the folder that is packed: also what must not get into the archive. */
const packed = [
  ...['bin', 'lib', 'charts', 'imports', 'scripts', 'tsconfig.json', 'tsconfig.build.json'],
  ...['docs', 'environments', 'extensions', 'main.ts', 'cdk8s.yaml', 'eslint.config.mjs', 'jest.config.js'],
  ...['package.json', 'package-lock.json', 'README.md', 'CONTRIBUTING.md', '.gitignore', 'test/package'],
];

export interface Archive {
  /** Absolute path. */
  readonly path: string;
  /** Paths of the files in it. */
  readonly files: readonly string[];
}

/** Packs the package as its authors do, in a copy: other tests run what is in the repository meanwhile. */
export function pack(folder: string): Archive {
  const copy = join(folder, 'repository');
  for (const name of packed) cpSync(join(repository, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'dist'));
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
  const env = { ...process.env, npm_config_offline: 'true', NO_UPDATE_NOTIFIER: '1' };
  const args = ['pack', '--json', '--pack-destination', folder];
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: copy, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const [report] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  return { path: join(folder, report.filename), files: report.files.map(({ path }) => path) };
}
