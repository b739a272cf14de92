import { kindKey, type CustomKinds } from '../kubernetes';
import { inCanonicalOrder, withSyncWave, type KubernetesObject, type Manifest } from '../manifest';
import { PlatformError, type Problem } from '../problem';
import { readFiles } from './files/read-files';
import { definedKinds, fillNamespace, groupKind, type KindScopes } from './fill-namespace';
import { foreignError } from './foreign-error';
import type { ForeignObject } from './foreign-object';
import { isHook } from './helm/hooks';
import { renderChart } from './helm/render-chart';
import { buildKustomization } from './kustomize/build-kustomization';
import type { Sources } from './parse-sources';

/** A manifest that somebody else wrote. */
export interface ForeignManifest extends Manifest {
  readonly foreign: true;
}

export interface ForeignOptions {
  /** Folder of the project: paths are relative to it, and nothing outside of it is read. */
  readonly project: string;
  /** Path of the bundle, such as `platform/80-ingress`. */
  readonly bundle: string;
  /** Custom kinds that the cluster knows, for their scope; kinds that the sources define are known anyway. Default: none. */
  readonly crds?: CustomKinds | undefined;
}

/**
 * Reads the manifests of a bundle from where somebody else wrote them: files first, then the kustomization, then the
 * chart. Overlays are the caller's.
 *
 * @throws PlatformError with the problems of all sources; `FOREIGN_NOTHING` for one that has no objects
 */
export async function readForeign(sources: Sources, options: ForeignOptions): Promise<readonly ForeignManifest[]> {
  const objects = await readAll(sources, options);
  const namespace = sources.namespace ?? sources.helm?.namespace;
  const scopes = scopesOf(sources, objects, options);
  return objects.map(({ body, origin }) => ({
    body: finished(namespace === undefined ? body : fillNamespace(body, namespace, scopes)),
    bundle: options.bundle,
    construct: origin,
    foreign: true,
  }));
}

async function readAll(sources: Sources, options: ForeignOptions): Promise<readonly ForeignObject[]> {
  const objects: ForeignObject[] = [];
  const problems: Problem[] = [];
  for (const { name, read } of readersOf(sources, options)) {
    try {
      const found = await read();
      if (found.length === 0) throw foreignError('FOREIGN_NOTHING', 'there are no objects in this', { found: name });
      for (const object of found) objects.push(object); // one by one, for there is a most of arguments
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      problems.push(...error.problems.map((problem) => ({ object: options.bundle, ...problem })));
    }
  }
  if (problems.length > 0) throw new PlatformError(problems);
  return objects;
}

interface Reader {
  /** What is read, for problems. */
  readonly name: string;
  readonly read: () => readonly ForeignObject[] | Promise<readonly ForeignObject[]>;
}

function readersOf(sources: Sources, { project, bundle }: ForeignOptions): readonly Reader[] {
  const { files, kustomize, helm, kubernetesVersion } = sources;
  const readers: Reader[] = [];
  if (files) readers.push({ name: files.join(', '), read: () => readFiles(files, project) });
  if (kustomize) readers.push({ name: kustomize, read: () => buildKustomization(kustomize, project, bundle) });
  if (helm) readers.push({ name: helm.chart, read: () => renderChart(helm, { project, bundle, kubernetesVersion }) });
  return readers;
}

function scopesOf(
  { kubernetesVersion }: Sources,
  objects: readonly ForeignObject[],
  { crds }: ForeignOptions,
): KindScopes {
  const defined = definedKinds(objects.map(({ body }) => body));
  return {
    kubernetesVersion,
    isNamespaced: (apiVersion, kind) =>
      defined.get(groupKind(apiVersion, kind)) ?? crds?.get(kindKey(apiVersion, kind))?.namespaced,
  };
}

/** A wave of ours would take the place of a hook's weight. */
function finished(body: KubernetesObject): KubernetesObject {
  return inCanonicalOrder(isHook(body) ? body : withSyncWave(body));
}
