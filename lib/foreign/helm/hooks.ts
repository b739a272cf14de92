import { entryOf, type KubernetesObject } from '../../manifest';

/** Hooks that an installation or an upgrade runs; `crd-install` is Helm 2's word for an ordinary CRD. */
const running = new Set(['pre-install', 'post-install', 'pre-upgrade', 'post-upgrade', 'crd-install']);

/** Whether Helm treats an object as a hook: Argo CD then runs it in its own phase, by its weight. */
export function isHook({ metadata: { annotations = {} } }: KubernetesObject): boolean {
  return entryOf(annotations, 'helm.sh/hook') !== undefined;
}

/**
 * Whether an object is there to be applied. A hook that runs only for tests, at a rollback or a deletion is not: applied
 * as a file it would run at once.
 */
export function runsAtInstall({ metadata: { annotations = {} } }: KubernetesObject): boolean {
  const hooks = entryOf(annotations, 'helm.sh/hook');
  return hooks === undefined || hooks.split(',').some((hook) => running.has(hook.trim()));
}
