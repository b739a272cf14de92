import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { manifestFiles } from './files/manifest-files';
import type { ProjectPath } from './files/within-project';
import { chartFiles } from './helm/chart-files';
import { kustomizationFiles } from './kustomize/build-kustomization';
import type { Sources } from './parse-sources';
import { toolState, type ToolName } from './tools/find-tool';

/** What the manifests of a bundle depend on beside its inputs. Plain data: part of the key of a cache. */
export interface ForeignState {
  /** SHA-256 by path relative to the project, of every file that may be read, sorted. */
  readonly files: { readonly [path: string]: string };
  /** What changes when a tool that is run is exchanged; `absent` for one that is not installed. */
  readonly tools: { readonly [name in ToolName]?: string };
}

/**
 * Tells what a bundle is made from without running any tool: the same state and inputs give the same manifests.
 *
 * @throws PlatformError what is wrong with the paths, as `readForeign` tells it too
 */
export function foreignState({ files, kustomize, helm }: Sources, project: string): ForeignState {
  const paths = [
    ...(files ? manifestFiles(files, project) : []),
    ...(kustomize ? kustomizationFiles(kustomize, project) : []),
    ...(helm ? chartFiles(helm, project) : []),
  ];
  return {
    files: Object.fromEntries(paths.sort(byPath).map(({ path, real }) => [path, hashOf(real)])),
    tools: {
      ...(kustomize !== undefined && { kustomize: toolState('kustomize') }),
      ...(helm && { helm: toolState('helm') }),
    },
  };
}

function byPath({ path: one }: ProjectPath, { path: other }: ProjectPath): number {
  return one < other ? -1 : 1;
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
