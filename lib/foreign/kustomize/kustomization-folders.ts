import { statSync } from 'node:fs';
import { posix } from 'node:path';
import { PlatformError, type Problem } from '../../problem';
import { withinProject } from '../files/within-project';
import { attempt, foreignError } from '../foreign-error';
import { readKustomization, type KustomizationFile } from './kustomization-file';
import { kustomizationPaths, type NamedPath } from './kustomization-paths';

/** What kustomize would fetch by HTTP or clone with git: URLs, `host:path`, `user@host`, `github.com/...`. */
const remote = /[:@?]|\/\/|^(www\.)?(github|gitlab)\.com\/|^bitbucket\.org\//i;

/**
 * The folders that a kustomization is built from: its own, and those of its resources and components, and so on. All
 * that they name is judged before kustomize runs.
 *
 * @returns paths relative to the project, that of the kustomization first
 * @throws PlatformError with every problem, at its file and line: `FOREIGN_REMOTE`, `FOREIGN_OUTSIDE`, `FOREIGN_MISSING`,
 * `FOREIGN_KUSTOMIZE_FIELD`, `FOREIGN_KUSTOMIZATION`
 */
export function kustomizationFolders(folder: string, project: string): readonly string[] {
  const known = new Set<string>();
  const problems: Problem[] = [];
  const pending = [withinProject(folder, project).path];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (known.has(next)) continue;
    known.add(next);
    const kustomization = attempt(() => readKustomization(next, project), problems);
    if (kustomization) pending.push(...foldersNamedBy(kustomization, project, problems));
  }
  if (problems.length > 0) throw new PlatformError(problems);
  return [...known];
}

function foldersNamedBy(kustomization: KustomizationFile, project: string, problems: Problem[]): readonly string[] {
  const named = kustomizationPaths(kustomization);
  const folders = named.paths.map((one) => attempt(() => folderNamed(one, kustomization, project), problems) ?? []);
  problems.push(...named.problems);
  return folders.flat();
}

function folderNamed(
  { path, line, mayBeFolder }: NamedPath,
  { file, folder }: KustomizationFile,
  project: string,
): readonly string[] {
  const place = { file, line };
  if (remote.test(path)) {
    const message = 'this is fetched from elsewhere, and nothing outside of the project is read';
    const fix = 'copy it into the project, and name the copy';
    throw foreignError('FOREIGN_REMOTE', message, { ...place, found: path, fix });
  }
  const target = withinProject(posix.isAbsolute(path) ? path : posix.join(folder, path), project, place);
  if (!statSync(target.real).isDirectory()) return [];
  if (mayBeFolder) return [target.path];
  throw foreignError('FOREIGN_NOT_A_FILE', 'this is a folder, where a file is needed', { ...place, found: path });
}
