import type { BudgetFact, WorkloadFact } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import { podIndexOf } from '../lookup/pod-index';

export const budgetsOverlap: EnvironmentRule = {
  code: 'BUDGETS_OVERLAP',
  severity: 'error',
  scope: 'environment',
  title: 'no pod has two PodDisruptionBudgets',
  why: 'Kubernetes refuses to evict a pod that two budgets match: a node with it can never be drained, so neither upgrades of the nodes nor scaling down come to an end.',
  fix: 'Keep one of the budgets, or narrow their selectors until no pod is in both.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/#how-api-initiated-eviction-works'],
  check(facts) {
    const index = podIndexOf(facts);
    const firsts = new Map<WorkloadFact, BudgetFact>();
    return facts.budgets.flatMap((budget) => {
      if (budget.selector === undefined) return [];
      const pods = index.select(budget.selector, budget.object.namespace);
      const taken = pods.find((workload) => firsts.has(workload));
      const first = taken && firsts.get(taken);
      for (const workload of pods) if (!firsts.has(workload)) firsts.set(workload, budget);
      if (first === undefined) return [];
      return {
        object: budget.object,
        field: 'spec.selector',
        message: `PodDisruptionBudget ${first.object.name} matches pods of this one too`,
        found: `${taken?.object.kind} ${taken?.object.name}`,
        fix: 'keep one of the two, or narrow their selectors',
      };
    });
  },
};
