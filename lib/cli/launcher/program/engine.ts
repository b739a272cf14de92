import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stateOf } from '../../files';
import { buildEngine, type EngineBuild } from './build-engine';
import type { Origin } from './origin';

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

/**
 * The engine as its sources are now, with at least the modules that are asked for.
 *
 * @param known what is there, if it is current
 */
export async function currentEngine(build: EngineBuild, known: Origin | undefined): Promise<Engine> {
  const { root, bundle, modules } = build;
  const isEnough = known !== undefined && modules.every((module) => known.modules.includes(module));
  const { digest, sources } = isEnough ? known : await buildEngine(build);
  if (!isEnough) delete createRequire(bundle).cache[bundle]; // it may have been loaded ahead
  return { bundle, digest, root, sources: Object.keys(sources) };
}

/** Where `npm run build` puts it, relative to the package. */
export const publishedBundle = 'build/engine.cjs';

/** The engine as `npm run build` made it. Its state counts too, so that a package that was patched in place is noticed. */
export function publishedEngine(root: string): Engine {
  const bundle = join(root, publishedBundle);
  const digest = readFileSync(join(root, 'build/engine.digest'), 'utf8');
  const states = [bundle, join(root, 'build/cdk8s-plus-28.cjs')].map((file) => stateOf(file));
  return { bundle, digest: [digest, ...states].join(' '), root, sources: [] };
}
