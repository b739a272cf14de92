import { PlatformError } from '../../problem';
import { readManifestFiles } from '../../tree';
import type { ForeignObject } from '../foreign-object';
import { manifestFiles } from './manifest-files';

/**
 * Reads the objects of YAML and JSON files.
 *
 * @throws PlatformError those of `manifestFiles`; every fault of the texts, with its line
 */
export function readFiles(files: readonly string[], project: string): readonly ForeignObject[] {
  const paths = manifestFiles(files, project).map(({ path }) => path);
  const { documents, problems } = readManifestFiles(paths, { root: project });
  if (problems.length > 0) throw new PlatformError(problems);
  return documents.map(({ body, file, line }) => ({ body, origin: `${file}:${line}` }));
}
