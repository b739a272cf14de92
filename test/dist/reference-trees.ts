import { bundles } from '../../charts';
import { platform } from '../../environments';
import { extensions } from '../../extensions';
import { renderManifests } from '../../lib/render';
import { resolvePlatform, type PlatformSource } from '../../lib/spec';
import { buildTree, printIndex, type Tree } from '../../lib/tree';
import { referencePins } from '../reference-platform';

/** A change to the text of the image pins of an environment. */
export type PinChange = (environment: string, text: string) => string;

/** The files of every environment, from the platform's source to the bytes. */
export async function referenceTrees(
  source: PlatformSource = platform,
  changePins: PinChange = (_environment, text) => text,
): Promise<readonly Tree[]> {
  const pins = Object.fromEntries(
    Object.entries(referencePins()).map(([name, { file, text }]) => [name, { file, text: changePins(name, text) }]),
  );
  const { environments } = await renderManifests(resolvePlatform(source, { pins }), [...bundles, ...extensions]);
  return environments.map(({ name, manifests }) => buildTree(name, manifests));
}

/** The files of one environment by path. */
export function textsOf({ files }: Tree): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, { text }]) => [path, text()]));
}

/** All files of all environments by path, indexes too. */
export function filesOf(trees: readonly Tree[]): ReadonlyMap<string, string> {
  return new Map(
    trees.flatMap((tree) => [...textsOf(tree), [`${tree.environment}.index.json`, printIndex(tree)] as const]),
  );
}
