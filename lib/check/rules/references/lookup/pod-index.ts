import { groupBy, oncePer } from '../../../../manifest';
import { type Facts, selects, type LabelSelector, type WorkloadFact } from '../../../facts';
import { reachable, unsaid } from './namespaces';

/** What makes pods, by namespace and label. */
export interface PodIndex {
  /** What makes pods that a selector matches; an empty one matches all of the namespace. */
  select(selector: LabelSelector, namespace: string | undefined): readonly WorkloadFact[];
}

interface Pods {
  readonly all: readonly WorkloadFact[];
  readonly byLabel: ReadonlyMap<string, readonly WorkloadFact[]>;
}

export function podIndexOf({ workloads }: Pick<Facts, 'workloads'>): PodIndex {
  return indexOver(workloads);
}

const indexOver = oncePer((workloads: readonly WorkloadFact[]): PodIndex => {
  const namespaces = new Map(
    [...groupBy(workloads, ({ object }) => object.namespace ?? unsaid)].map(([name, all]) => [name, podsOf(all)]),
  );
  const reach = (namespace: string | undefined): readonly Pods[] =>
    reachable(namespace).flatMap((name) => namespaces.get(name) ?? []);
  const selected = new Map<string, readonly WorkloadFact[]>();
  return {
    select(selector, namespace) {
      const id = `${namespace ?? unsaid} ${JSON.stringify(selector)}`;
      const known = selected.get(id) ?? reach(namespace).flatMap((pods) => matching(pods, selector));
      selected.set(id, known);
      return known;
    },
  };
});

function podsOf(all: readonly WorkloadFact[]): Pods {
  const byLabel = new Map<string, WorkloadFact[]>();
  for (const workload of all) {
    for (const [key, value] of Object.entries(workload.podLabels)) {
      const label = `${key}=${value}`;
      const having = byLabel.get(label);
      if (having === undefined) byLabel.set(label, [workload]);
      else having.push(workload);
    }
  }
  return { all, byLabel };
}

/** Looks at the pods of the rarest label that is demanded: they are few. */
function matching({ all, byLabel }: Pods, selector: LabelSelector): readonly WorkloadFact[] {
  let candidates = all;
  for (const [key, value] of Object.entries(selector.matchLabels)) {
    const having = byLabel.get(`${key}=${value}`) ?? [];
    if (having.length < candidates.length) candidates = having;
  }
  return candidates.filter(({ podLabels }) => selects(selector, podLabels));
}
