import { identityOf, type Manifest } from '../manifest';
import { PlatformError } from '../problem';
import { duplicateObjects } from './duplicate-objects';
import { bundleFolder, bundleNameProblems, environmentFolders } from './environment-folders';
import { fileNames } from './file-name';
import { groupBy } from './group-by';
import { printYaml } from './print-yaml';
import { sha256, type TreeIndex } from './tree-index';

/** One environment's files as data. */
export interface Tree {
  readonly environment: string;
  /** Text by path relative to `dist`, such as `production/services/api/60-deployment-api.yaml`; sorted by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly index: TreeIndex;
}

/**
 * The files of one environment: one object a file, one folder a bundle. The order of `manifests` plays no part.
 *
 * @throws PlatformError with every problem: `BUNDLE_NAME`, `DUPLICATE_OBJECT` within a bundle; or `ENVIRONMENT_NAME`
 */
export function buildTree(environment: string, manifests: readonly Manifest[]): Tree {
  environmentFolders(environment);
  const bundles = [...groupBy(manifests, ({ bundle }) => bundle)];
  const problems = bundles.flatMap(([name, members]) => [...bundleNameProblems(name), ...duplicateObjects(members)]);
  if (problems.length > 0) throw new PlatformError(problems);

  const byPath = bundles
    .flatMap(([name, members]) => pathsOf(bundleFolder(environment, name), members))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { body }]) => ({ path, text: printYaml(body), object: identityOf(body) }));
  return {
    environment,
    files: new Map(byPath.map(({ path, text }) => [path, text])),
    index: {
      environment,
      files: new Map(byPath.map(({ path, text, object }) => [path, { object, sha256: sha256(text) }])),
    },
  };
}

function pathsOf(folder: string, manifests: readonly Manifest[]): [path: string, manifest: Manifest][] {
  return [...fileNames(manifests)].map(([manifest, name]) => [`${folder}/${name}`, manifest]);
}
