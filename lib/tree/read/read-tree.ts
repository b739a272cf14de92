import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Manifest } from '../../manifest';
import type { Problem } from '../../problem';
import { environmentFolders } from '../environment-folders';
import { readManifestFiles } from './files/read-manifest-files';
import type { ForeignDocument } from './foreign-document';
import type { ReadLimits } from './limits';

/** What a written tree holds for one environment, in the order of its files. */
export interface ReadTree {
  readonly manifests: readonly Manifest[];
  readonly problems: readonly Problem[];
}

/**
 * Reads back what was written for an environment, to compare it with another tree. As `construct` a manifest has the path
 * of its file relative to `dist`: the tree does not tell the construct. A file outside any bundle's folder has the bundle
 * `''`.
 *
 * Problems: those of `readManifestFiles`; nothing may lead out of `dist`. A tree that was never written is one.
 *
 * @param limits where not given: the defaults of `ReadLimits`
 * @throws PlatformError `ENVIRONMENT_NAME` if no environment can be called so
 * @example readTree('dist', 'dev').manifests[0]?.bundle // 'platform/00-namespace'
 */
export function readTree(dist: string, environment: string, limits: Partial<ReadLimits> = {}): ReadTree {
  const [own, argocd] = environmentFolders(environment);
  const folders = existsSync(join(dist, argocd)) ? [own, argocd] : [own];
  const { documents, problems } = readManifestFiles(folders, { root: dist, limits });
  const manifests = documents.map(({ body, file }: ForeignDocument): Manifest => {
    return { body, bundle: bundleOf(file, own, argocd), construct: file };
  });
  return { manifests, problems };
}

/** The reverse of `bundleFolder`. */
function bundleOf(file: string, own: string, argocd: string): string {
  const folder = posix.dirname(file);
  if (folder.startsWith(`${argocd}/`)) return `argocd/${folder.slice(argocd.length + 1)}`;
  return folder.startsWith(`${own}/`) ? folder.slice(own.length + 1) : '';
}
