import { posix } from 'node:path';
import type { Plugin } from 'esbuild';

/** Modules of a project as a commit has them. Paths are relative to the project, with `/`. */
export interface CommittedModules {
  readonly entry: string;
  /** Every plain file of the commit, links left out: what does not stand here is not read. */
  readonly files: { has(path: string): boolean };
  /** The text of each file, in the same order. */
  readonly read: (paths: readonly string[]) => Promise<readonly string[]>;
  /** For people. */
  readonly revision: string;
}

const namespace = 'keelson-revision';

/** As Node and TypeScript look for a module. */
const endings = ['', '.ts', '.js', '.json', '/index.ts', '/index.js'];

/** Has esbuild take all modules of a project from Git. Packages stay outside: they are loaded as they are installed. */
export function committedModules({ entry, files, read, revision }: CommittedModules): Plugin {
  const find = (path: string): string | undefined =>
    [...endings.map((ending) => path + ending), path.replace(/\.js$/, '.ts')].find((one) => files.has(one));
  return {
    name: namespace,
    setup(build): void {
      build.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return { path: entry, namespace };
        if (!/^\.{0,2}(\/|$)|^\.\.?$/.test(path)) return { path, external: true };
        const found = path.startsWith('/') ? undefined : find(posix.join(posix.dirname(importer), path));
        if (found !== undefined) return { path: found, namespace };
        return { errors: [{ text: `"${path}" is not in the project at ${revision}` }] };
      });
      build.onLoad({ filter: /.*/, namespace }, async ({ path }) => {
        const [contents = ''] = await read([path]);
        return { contents, loader: 'default' };
      });
    },
  };
}
