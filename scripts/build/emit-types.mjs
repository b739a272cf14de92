import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Types of the rooms, and of what they refer to. `npm run typecheck` has looked for errors; this only writes.
 *
 * @param {string} root absolute path of the package
 * @param {string} output absolute path of `build/`
 */
export function emitTypes(root, output) {
  const args = [require.resolve('typescript/bin/tsc'), '--project', 'tsconfig.build.json'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the types could not be written');
  removeUnreachable(join(output, 'types'));
}

/** Most of what the compiler writes is of modules that no room offers. */
function removeUnreachable(folder) {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  const modules = files.filter((file) => file.endsWith('.d.ts'));
  const reached = new Set();
  const rooms = modules.filter((file) => /types\/(lib\/[^/]+|charts)\/index\.d\.ts$/.test(file.replaceAll('\\', '/')));
  rooms.forEach((file) => visit(file, reached));
  for (const file of modules) if (!reached.has(file)) rmSync(file);
}

function visit(file, reached) {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]*)['"]/g)) {
    const target = resolve(dirname(file), path);
    visit(existsSync(`${target}.d.ts`) ? `${target}.d.ts` : join(target, 'index.d.ts'), reached);
  }
}
