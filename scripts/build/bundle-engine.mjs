import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTypeScript } from '../tools/load-typescript.mjs';

/**
 * The engine, as the launcher bundles it where the sources are, and its digest.
 *
 * @param {string} root absolute path of the package
 * @param {string} output absolute path of `build/`
 * @param {string[]} modules to offer
 */
export async function bundleEngine(root, output, modules) {
  const { buildEngine } = loadTypeScript(join(root, 'lib/cli/launcher/program/build-engine.ts'));
  const bundle = join(output, 'engine.cjs');
  const { digest } = await buildEngine({ root, bundle, modules, maker: '' });
  writeFileSync(join(output, 'engine.digest'), digest);
  rmSync(`${bundle}.origin.json`); // says when sources changed that are not published
}
