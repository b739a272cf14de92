import { oncePer } from '../../../../manifest';
import { selects, type LabelSelector, type WorkloadFact } from '../../../facts';

/** Finds the workloads that a selector matches, without asking all of them. */
export interface PodIndex {
  select(namespace: string, selector: LabelSelector): readonly WorkloadFact[];
}

/** Kept, since several rules ask for the same workloads. */
export const podIndexOf = oncePer((workloads: readonly WorkloadFact[]): PodIndex => {
  const byNamespace = new Map<string, WorkloadFact[]>();
  const byLabel = new Map<string, WorkloadFact[]>();
  for (const workload of workloads) {
    const namespace = namespaceOf(workload);
    append(byNamespace, namespace, workload);
    for (const [key, value] of Object.entries(workload.podLabels))
      append(byLabel, `${namespace} ${key}=${value}`, workload);
  }
  return {
    select(namespace, selector) {
      const lists = Object.entries(selector.matchLabels).map(([key, value]) =>
        byLabel.get(`${namespace} ${key}=${value}`),
      );
      const all = byNamespace.get(namespace) ?? [];
      const shortest = lists.reduce<readonly WorkloadFact[]>(
        (best, list = []) => (list.length < best.length ? list : best),
        all,
      );
      return shortest.filter(({ podLabels }) => selects(selector, podLabels));
    },
  };
});

/** An object without a namespace goes to `default`. */
export function namespaceOf({ object }: Pick<WorkloadFact, 'object'>): string {
  return object.namespace ?? 'default';
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const found = map.get(key);
  if (found) found.push(item);
  else map.set(key, [item]);
}
