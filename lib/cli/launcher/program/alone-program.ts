import { join } from 'node:path';
import type { LauncherPackage } from '../launcher-package';
import { publishedEngine } from './engine';
import { bundledProgram, type Program } from './program';

const entry = 'lib/cli/alone.ts';

/** What runs outside of a project: commands that need none, such as the check of YAML files. */
export async function aloneProgram(own: LauncherPackage): Promise<Program> {
  const { root, isPublished } = own;
  if (!isPublished) return bundledProgram({ folder: root, entry, output: '.keelson/alone' }, own);
  const engine = publishedEngine(root);
  const { digest } = engine;
  const main = join(root, 'build/rooms/alone.cjs');
  return { entry, main, code: digest, state: digest, engine, packages: '', sources: [] };
}
