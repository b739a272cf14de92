import { groupBy } from '../../../manifest';
import type { BudgetFact, WorkloadFact } from '../../facts';
import type { EnvironmentRule } from '../../rule';
import type { ObjectViolation } from '../../violation';
import { namespaceOf, podIndexOf, type PodIndex } from '../network/cluster/pod-index';
import { scaleReader } from './pods/pod-counts';

export const disruptionBudgetBlocksDrain: EnvironmentRule = {
  code: 'DISRUPTION_BUDGET_BLOCKS_DRAIN',
  scope: 'environment',
  severity: 'error',
  title: 'a disruption budget lets a drain take at least one pod',
  why:
    'Upgrades of nodes and the cluster autoscaler drain nodes by eviction. A budget that allows no disruption at the ' +
    'lowest scale (maxUnavailable 0, or minAvailable of all replicas) refuses every eviction, and a pod under two budgets ' +
    'cannot be evicted at all: the drain hangs until somebody deletes the pod by hand.',
  fix: 'Set maxUnavailable: 1, or run more replicas than minAvailable; give each pod one budget.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/', 'kube-linter: pdb-min-available'],
  check(facts) {
    const scale = scaleReader(facts);
    const pods = podIndexOf(facts.workloads);
    const covered = facts.budgets.map((budget) => ({ budget, workloads: workloadsOf(budget, pods) }));
    return [
      ...covered.flatMap(({ budget, workloads }) =>
        blocked(
          budget,
          workloads.reduce((sum, workload) => sum + Math.max(1, scale(workload).min), 0),
        ),
      ),
      ...doubled(covered),
    ];
  },
};

interface Covered {
  readonly budget: BudgetFact;
  readonly workloads: readonly WorkloadFact[];
}

/** A drain leaves pods of DaemonSets where they are, and those of Jobs end by themselves. */
function isEvicted({ object: { kind } }: WorkloadFact): boolean {
  return !['DaemonSet', 'Job', 'CronJob', 'PodTemplate'].includes(kind);
}

/** A budget without a selector selects nothing. */
function workloadsOf(budget: BudgetFact, pods: PodIndex): readonly WorkloadFact[] {
  return budget.selector === undefined ? [] : pods.select(namespaceOf(budget), budget.selector).filter(isEvicted);
}

function blocked(budget: BudgetFact, replicas: number): readonly ObjectViolation[] {
  const { object, maxUnavailable, minAvailable } = budget;
  const fix = 'set maxUnavailable: 1 instead';
  if (maxUnavailable !== undefined && podsOf(maxUnavailable, 100) === 0) {
    const message = 'the budget never lets a pod be evicted, so no node that runs one can be drained';
    return [
      { object, field: 'spec.maxUnavailable', message, found: String(maxUnavailable), accepted: '1 or more', fix },
    ];
  }
  if (minAvailable === undefined || replicas === 0 || podsOf(minAvailable, replicas) < replicas) return [];
  return [
    {
      object,
      field: 'spec.minAvailable',
      message: 'the budget lets no pod be evicted at the lowest scale, so no node that runs one can be drained',
      found: `${minAvailable} of ${replicas} ${replicas === 1 ? 'replica' : 'replicas'}`,
      accepted: replicas === 1 ? 'no minAvailable with a single replica' : `at most ${replicas - 1}`,
      fix: replicas === 1 ? 'run two replicas or more, or set maxUnavailable: 1 instead' : fix,
    },
  ];
}

/** A percentage of pods is rounded up, for both fields. */
function podsOf(countOrPercent: number | string, replicas: number): number {
  if (typeof countOrPercent === 'number') return countOrPercent;
  const percent = Number.parseInt(countOrPercent, 10);
  return Number.isNaN(percent) ? 1 : Math.ceil((percent * replicas) / 100);
}

/** The eviction API refuses a pod that more than one budget selects. */
function doubled(covered: readonly Covered[]): readonly ObjectViolation[] {
  const pairs = covered.flatMap(({ budget, workloads }) => workloads.map((workload) => ({ budget, workload })));
  return [...groupBy(pairs, ({ workload }) => workload)].flatMap(([{ object }, same]) =>
    same.slice(1).map(({ budget }) => ({
      object: budget.object,
      field: 'spec.selector',
      message: `pods of ${object.kind} "${object.name}" have two budgets, and the eviction of such a pod is refused`,
      found: same.map((each) => each.budget.object.name).join(', '),
      accepted: 'one budget for each pod',
      fix: 'remove one of the budgets, or narrow its selector',
    })),
  );
}
