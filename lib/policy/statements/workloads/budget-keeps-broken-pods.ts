import { fieldAt, textOf } from '../../../manifest';
import { disruptionBudget } from '../../kinds';
import type { PolicyStatement } from '../../statement';

/** A pod that never became ready protects nobody. */
export const budgetKeepsBrokenPods: PolicyStatement = {
  code: 'BUDGET_KEEPS_BROKEN_PODS',
  severity: 'warning',
  title: 'a disruption budget lets pods go that are not ready',
  why: 'By default a budget also counts pods that are broken: while a workload crashes, none of its pods can be evicted, and the drain of a node, so the upgrade of the cluster, waits for it.',
  fix: 'set spec.unhealthyPodEvictionPolicy to AlwaysAllow',
  sources: [
    'kube-linter pdb-unhealthy-pod-eviction-policy',
    'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  ],
  subject: [disruptionBudget],
  check: ({ body }) => {
    const policy = fieldAt(body, 'spec', 'unhealthyPodEvictionPolicy');
    if (policy === 'AlwaysAllow') return [];
    return [
      {
        field: 'spec.unhealthyPodEvictionPolicy',
        message: 'broken pods block the drain of their node',
        found: textOf(policy) ?? 'nothing, which is IfHealthyBudget',
        accepted: 'AlwaysAllow',
        fix: 'set AlwaysAllow',
      },
    ];
  },
  cel: {
    expression: "object.spec.?unhealthyPodEvictionPolicy.orValue('') == 'AlwaysAllow'",
    message: 'unhealthyPodEvictionPolicy must be AlwaysAllow',
  },
};
