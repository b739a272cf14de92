import { identityOf, type Manifest } from '../manifest';
import { PlatformError } from '../problem';
import { duplicateObjects } from './duplicate-objects';
import { bundleFolder, bundleNameProblems } from './environment-folders';
import { fileNames } from './file-name';
import { printYaml } from './print-yaml';
import { sha256, type IndexEntry } from './tree-index';

/** One object as a file. */
export interface PrintedFile extends IndexEntry {
  /** Relative to `dist`, such as `production/services/api/60-deployment-api.yaml`. */
  readonly path: string;
  readonly text: string;
}

/**
 * The files of one bundle, one object a file, sorted by path. The order of `manifests` plays no part.
 *
 * @throws PlatformError with every problem: `BUNDLE_NAME`, `DUPLICATE_OBJECT`; or `ENVIRONMENT_NAME`
 */
export function bundleFiles(
  environment: string,
  bundle: string,
  manifests: readonly Manifest[],
): readonly PrintedFile[] {
  const folder = bundleFolder(environment, bundle);
  const problems = [...bundleNameProblems(bundle), ...duplicateObjects(manifests)];
  if (problems.length > 0) throw new PlatformError(problems);

  return [...fileNames(manifests)]
    .map(([{ body }, name]) => {
      const text = printYaml(body);
      return { path: `${folder}/${name}`, text, object: identityOf(body), sha256: sha256(text) };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
