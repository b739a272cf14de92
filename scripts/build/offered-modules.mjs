import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the package offers, as `exports` in package.json says it, and what runs outside of a project.
 *
 * @param {string} root absolute path of the package
 * @returns {Record<string, string>} modules, such as `lib/spec/index.ts`, by the name of their room, such as `spec`
 */
export function offeredModules(root) {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const rooms = Object.values(exports).filter((target) => typeof target === 'object');
  const entries = rooms.map(({ types, default: stub }) => [
    /^\.\/build\/rooms\/(.+)\.cjs$/.exec(stub)[1],
    /^\.\/build\/types\/(.+)\.d\.ts$/.exec(types)[1] + '.ts',
  ]);
  return { ...Object.fromEntries(entries), alone: 'lib/cli/alone.ts' };
}
