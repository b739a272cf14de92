import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateOf } from '../../files';
import { buildEngine, type EngineBuild } from './build-engine';
import { currentOrigin } from './origin';

/** The part of a program that does not change with the user's sources: `lib/`, `charts/` and `imports/` of the package. */
export interface Engine {
  /** Absolute path of its bundle. */
  readonly bundle: string;
  /** Equal digests, equal results. */
  readonly digest: string;
  /** Folder of the package. */
  readonly root: string;
  /** Files that it was made from, relative to the package; none in the published form. */
  readonly sources: readonly string[];
}

/** The engine as its sources are now, with at least the modules that are asked for. */
export async function currentEngine(build: EngineBuild): Promise<Engine> {
  const { root, bundle, modules, maker } = build;
  const known = currentOrigin(root, bundle, maker);
  const isEnough = known !== undefined && modules.every((module) => known.modules.includes(module));
  const { digest, sources } = isEnough ? known : await buildEngine(build);
  return { bundle, digest, root, sources: Object.keys(sources) };
}

/** The engine as `npm run build` made it. Its state counts too, so that a package that was patched in place is noticed. */
export function publishedEngine(root: string): Engine {
  const bundle = join(root, 'build/engine.cjs');
  const digest = readFileSync(join(root, 'build/engine.digest'), 'utf8');
  const states = [bundle, join(root, 'build/cdk8s-plus-28.cjs')].map((file) => stateOf(file));
  return { bundle, digest: [digest, ...states].join(' '), root, sources: [] };
}
