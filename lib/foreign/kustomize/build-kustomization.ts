import { join } from 'node:path';
import { readManifests } from '../../tree';
import { PlatformError } from '../../problem';
import { describeObject } from '../../manifest';
import { projectFiles } from '../files/project-files';
import { withCopies } from '../files/with-copies';
import type { ProjectPath } from '../files/within-project';
import { eachOf } from '../foreign-error';
import type { ForeignObject } from '../foreign-object';
import { runTool } from '../tools/run-tool';
import { kustomizationFolders } from './kustomization-folders';

/** Everything that a kustomization may read: all files in its folder and in those that it is built from. */
export function kustomizationFiles(folder: string, project: string): readonly ProjectPath[] {
  const files = eachOf(kustomizationFolders(folder, project), (one) => projectFiles(one, project));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/**
 * Builds a kustomization.
 *
 * @throws PlatformError what `kustomizationFolders` refuses; `FOREIGN_TOOL_MISSING`, `FOREIGN_TOOL_FAILED`
 */
export async function buildKustomization(
  folder: string,
  project: string,
  bundle: string,
): Promise<readonly ForeignObject[]> {
  const files = kustomizationFiles(folder, project);
  const printed = await withCopies(files, (workplace) => {
    const args = ['build', '--load-restrictor=LoadRestrictionsRootOnly', '--', join(workplace.project, folder)];
    return runTool({ tool: 'kustomize', bundle, source: folder }, args, workplace);
  });
  const { documents, problems } = readManifests(printed, { file: folder });
  if (problems.length > 0) throw new PlatformError(problems.map(({ line: _line, ...problem }) => problem));
  return documents.map(({ body }) => ({ body, origin: `${folder} ${describeObject(body)}` }));
}
