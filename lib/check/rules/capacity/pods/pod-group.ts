import { oncePer } from '../../../../manifest';
import { addOnNames, addOns, eksWorkloads, type Environment } from '../../../../spec';
import type { Facts } from '../../../facts';
import type { SpecSubject } from '../../../rule';
import type { SpecViolation } from '../../../violation';
import { eligiblePools, type Scheduling } from '../nodes/eligible-pools';
import { nodePoolsOf, type NodePool } from '../nodes/node-pool';
import { nothing, plus, type Amounts } from './amounts';
import { amountsOf, podRequests } from './pod-amounts';
import { podCounter, type PodCounts } from './pod-counts';

/** Pods that are all alike. */
export interface PodGroup {
  readonly name: string;
  /** Object or place in the spec that makes them. */
  readonly source: Pick<SpecViolation, 'object' | 'spec'>;
  readonly requests: Amounts;
  readonly counts: PodCounts;
  /** Where they may run, the preferred first. */
  readonly pools: readonly NodePool[];
}

type Scaled = Pick<Facts, 'workloads' | 'autoscalers'>;

/** Everything that runs in a cluster at maximum scale, and the nodes that it runs on. */
export interface ClusterLoad {
  readonly pools: readonly NodePool[];
  readonly groups: readonly PodGroup[];
  /** What daemons take of each node of a pool. */
  readonly daemons: ReadonlyMap<NodePool, Amounts>;
}

interface Workload {
  readonly name: string;
  readonly source: PodGroup['source'];
  readonly isDaemon: boolean;
  readonly counts: PodCounts;
  readonly requests: Amounts;
  readonly scheduling: Scheduling;
}

/** The pods of the rendered objects, of the add-ons and of EKS itself. */
export function clusterLoad({ environment, facts }: SpecSubject): ClusterLoad {
  return loadOf(environment)(facts.workloads)(facts.autoscalers);
}

const loadOf = oncePer((environment: Environment) =>
  oncePer((workloads: Facts['workloads']) =>
    oncePer((autoscalers: Facts['autoscalers']) => loadBy(environment, { workloads, autoscalers })),
  ),
);

function loadBy(environment: Environment, facts: Scaled): ClusterLoad {
  const pools = nodePoolsOf(environment);
  const workloads = [...rendered(facts), ...fromAddOns(environment), ...fromEks];
  const groups = workloads
    .filter(({ isDaemon }) => !isDaemon)
    .map(({ scheduling, ...group }) => ({ ...group, pools: eligiblePools(scheduling, pools) }));
  const daemons = workloads.filter(({ isDaemon }) => isDaemon);
  return { pools, groups, daemons: new Map(pools.map((pool) => [pool, daemonsOn(pool, daemons)])) };
}

function daemonsOn(pool: NodePool, daemons: readonly Workload[]): Amounts {
  return daemons
    .filter(({ scheduling }) => eligiblePools(scheduling, [pool]).length > 0)
    .reduce((sum, { requests }) => plus(sum, requests), nothing);
}

function rendered(facts: Scaled): readonly Workload[] {
  const count = podCounter(facts);
  return facts.workloads.map((workload) => ({
    name: workload.object.name,
    source: { object: workload.object },
    isDaemon: workload.object.kind === 'DaemonSet',
    counts: count(workload),
    requests: podRequests(workload),
    scheduling: workload,
  }));
}

/** Charts of add-ons select no nodes and tolerate nothing; their daemons run everywhere. */
function fromAddOns(environment: Environment): readonly Workload[] {
  return addOnNames
    .filter((name) => environment.addOns[name] === true)
    .flatMap((name) => addOns[name].workloads.map((workload) => fixed(workload, { spec: ['addOns', name] })));
}

const fromEks: readonly Workload[] = eksWorkloads.map((workload) => fixed(workload, { spec: ['cluster'] }));

interface Fixed {
  readonly name: string;
  readonly kind: string;
  readonly replicas: number;
  readonly requests: { readonly cpu: string; readonly memory: string };
}

function fixed({ name, kind, replicas, requests }: Fixed, source: PodGroup['source']): Workload {
  const isDaemon = kind === 'DaemonSet';
  return {
    name,
    source,
    isDaemon,
    counts: { steady: replicas, rollout: 0, terminating: 0 },
    requests: { ...amountsOf(requests), pods: 1 },
    scheduling: { nodeSelector: {}, tolerations: isDaemon ? [{ operator: 'Exists' }] : [] },
  };
}
