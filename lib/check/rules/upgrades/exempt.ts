import type { KubernetesObject } from '../../../manifest';
import { fieldAt, textOf } from '../../../manifest';

const hooks = ['argocd.argoproj.io/hook', 'helm.sh/hook'];
const syncOptions = 'argocd.argoproj.io/sync-options';

/** Whether whoever applies the object deletes it first, so that nothing of it is fixed: hooks, and `Force=true`. */
export function isReplaced(after: KubernetesObject): boolean {
  if (hooks.some((hook) => annotation(after, hook) !== undefined)) return true;
  const options = optionsOf(after);
  return options.includes('Force=true') && options.includes('Replace=true');
}

/** Whether the object stays in the cluster when it is no longer in the files (Argo CD's and Helm's words). */
export function isKept(before: KubernetesObject): boolean {
  const options = optionsOf(before);
  if (options.includes('Prune=false') || options.includes('Delete=false')) return true;
  return annotation(before, 'helm.sh/resource-policy') === 'keep';
}

function optionsOf(body: KubernetesObject): readonly string[] {
  const options = annotation(body, syncOptions);
  return options === undefined ? [] : options.split(',').map((option) => option.trim());
}

function annotation(body: KubernetesObject, name: string): string | undefined {
  return textOf(fieldAt(body, 'metadata', 'annotations', name));
}
