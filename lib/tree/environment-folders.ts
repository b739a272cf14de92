import { PlatformError, type Problem } from '../problem';

const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const argocdFolder = 'argocd';
// folders without dots: no path out of the environment's folders, and no folder called like a file
const manifestPath = /^([a-z0-9-]+\/)+[a-z0-9][a-z0-9.-]*\.yaml$/;

/**
 * The two folders below `dist` that hold one environment's files and nothing else: its own and Argo CD's for it.
 *
 * @throws PlatformError `ENVIRONMENT_NAME` unless the name is a DNS label other than `argocd`, since files are
 * deleted in these folders
 */
export function environmentFolders(environment: string): readonly [own: string, argocd: string] {
  if (label.test(environment) && environment !== argocdFolder) {
    return [environment, `${argocdFolder}/${environment}`];
  }
  const message = 'the name of the environment cannot be a folder of dist';
  throw new PlatformError([
    { code: 'ENVIRONMENT_NAME', severity: 'error', message, found: environment, accepted: `[a-z0-9-], not "argocd"` },
  ]);
}

/** Whether a path relative to `dist` can be a manifest of this environment. Never true for `..` or an absolute path. */
export function ownsPath(environment: string, path: string): boolean {
  return ownedPaths(environment)(path);
}

/** The same for many paths. */
export function ownedPaths(environment: string): (path: string) => boolean {
  const folders = environmentFolders(environment).map((folder) => `${folder}/`);
  return (path) => folders.some((folder) => path.startsWith(folder)) && manifestPath.test(path);
}

/**
 * Folder of a bundle, relative to `dist`: `production/services/api` for `services/api`;
 * `argocd/production/applications` for `argocd/applications`, outside what is applied to the environment.
 */
export function bundleFolder(environment: string, bundle: string): string {
  const [own, argocd] = environmentFolders(environment);
  const [head, ...rest] = bundle.split('/');
  return head === argocdFolder ? [argocd, ...rest].join('/') : `${own}/${bundle}`;
}

/** A `BUNDLE_NAME` problem, or none, for a bundle whose name cannot be a folder. */
export function bundleNameProblems(bundle: string): Problem[] {
  if (bundle.split('/').every((part) => label.test(part))) return [];
  const accepted = 'parts of [a-z0-9-] joined by "/", such as "services/api"';
  const message = 'the name of the bundle cannot be a folder of dist';
  return [{ code: 'BUNDLE_NAME', severity: 'error', message, found: bundle, accepted }];
}
