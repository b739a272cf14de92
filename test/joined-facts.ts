import type { Facts } from '../lib/check';

/** The facts of several manifests or bundles as those of all. */
export function joinedFacts(parts: readonly Facts[]): Facts {
  const join = <Kind extends Facts[keyof Facts][number]>(pick: (facts: Facts) => readonly Kind[]): readonly Kind[] =>
    parts.flatMap(pick);
  return {
    objects: join(({ objects }) => objects),
    workloads: join(({ workloads }) => workloads),
    services: join(({ services }) => services),
    ingresses: join(({ ingresses }) => ingresses),
    autoscalers: join(({ autoscalers }) => autoscalers),
    budgets: join(({ budgets }) => budgets),
    networkPolicies: join(({ networkPolicies }) => networkPolicies),
    references: join(({ references }) => references),
    provisions: join(({ provisions }) => provisions),
    monitors: join(({ monitors }) => monitors),
    quotas: join(({ quotas }) => quotas),
    limitRanges: join(({ limitRanges }) => limitRanges),
    defaults: join(({ defaults }) => defaults),
    texts: join(({ texts }) => texts),
    promises: join(({ promises }) => promises),
  };
}
