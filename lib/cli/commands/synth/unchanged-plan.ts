import type { TreePlan } from '../../../tree';

/** What the plan of a run right after this one is, which has nothing to do. */
export function unchangedPlan(plan: TreePlan): TreePlan {
  const { write, unchanged } = plan;
  return {
    ...plan,
    write: [],
    remove: [],
    emptied: [],
    edited: [],
    leftovers: [],
    unchanged: unchanged + write.length,
    index: undefined,
    settled: undefined,
  };
}
