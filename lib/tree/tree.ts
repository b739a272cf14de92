import { groupBy, type Manifest } from '../manifest';
import { PlatformError } from '../problem';
import { bundleFiles } from './bundle-files';
import { environmentFolders } from './environment-folders';
import type { IndexEntry } from './tree-index';

/** One environment's files. */
export interface Tree {
  readonly environment: string;
  /** By path relative to `dist`, such as `production/services/api/60-deployment-api.yaml`; sorted by path. */
  readonly files: ReadonlyMap<string, TreeFile>;
}

export interface TreeFile extends IndexEntry {
  /** Asked only of a file that has to be written: texts may lie on disk until then. */
  readonly text: () => string;
}

/** The files of all bundles of an environment as its tree. */
export function treeOf(environment: string, files: readonly (TreeFile & { readonly path: string })[]): Tree {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return { environment, files: new Map(sorted.map((file) => [file.path, file])) };
}

/**
 * The files of one environment from its objects. The order of `manifests` plays no part.
 *
 * @throws PlatformError with every problem of every bundle: `BUNDLE_NAME`, `DUPLICATE_OBJECT`; or `ENVIRONMENT_NAME`
 */
export function buildTree(environment: string, manifests: readonly Manifest[]): Tree {
  environmentFolders(environment);
  const problems = [];
  const files = [];
  for (const [bundle, members] of groupBy(manifests, ({ bundle: name }) => name)) {
    try {
      files.push(...bundleFiles(environment, bundle, members));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new PlatformError(problems);
  return treeOf(
    environment,
    files.map((file) => ({ ...file, text: () => file.text })),
  );
}
