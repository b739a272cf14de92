import type { Environment } from '../../spec';
import { atEach, type ByScale } from '../by-scale';
import { nodePools, type NodePool, type Room } from './node-pool';
import { workloadOf, type Workload } from './workload';

/** A pool and the nodes that it has at each scale, on average: a node for a cron service counts while that runs. */
export interface RunningNodes {
  readonly pool: NodePool;
  readonly nodes: ByScale;
  /** Those that may run here. */
  readonly workloads: ReadonlySet<Workload>;
}

/** Pools that the same pods may choose between: those of one group, or all that are not dedicated. */
interface Choice {
  readonly pools: readonly NodePool[];
  readonly workloads: readonly Workload[];
}

/**
 * The nodes of an environment. A group that starts with fewer than its services need is counted with what they need at
 * their `minReplicas`, as the cluster autoscaler grows it: a dedicated group of `desiredSize` 0 is not free. Add-ons and
 * other groups are not looked at.
 */
export function runningNodes(environment: Environment): readonly RunningNodes[] {
  const zones = environment.network.zones.length;
  return choicesOf(environment).flatMap(({ pools, workloads }) => {
    const growing = growingPool(pools, workloads);
    return pools.map((pool) => ({
      pool,
      nodes: pool === growing ? grown(pool, { pools, workloads }, zones) : pool.sizes,
      workloads: new Set(workloads.filter(({ service }) => !pool.isSpot || service.placement.spot)),
    }));
  });
}

function choicesOf(environment: Environment): readonly Choice[] {
  const pools = nodePools(environment);
  const workloads = Object.values(environment.services).map(workloadOf);
  const placedOn = ({ service }: Workload): string | undefined => service.placement.nodeGroup;
  const placed = new Set(workloads.map(placedOn));
  const groups = new Set(pools.map(({ group }) => group));
  const named = [...groups].filter((group) => placed.has(group) || isDedicated(pools, group));
  return [
    ...named.map((group) => ({
      pools: pools.filter((pool) => pool.group === group),
      workloads: workloads.filter((workload) => placedOn(workload) === group),
    })),
    {
      pools: pools.filter(({ group }) => !named.includes(group)),
      workloads: workloads.filter((workload) => placedOn(workload) === undefined),
    },
  ];
}

function isDedicated(pools: readonly NodePool[], group: string): boolean {
  return pools.some((pool) => pool.group === group && pool.isDedicated);
}

/** Where missing nodes come: in the pool that all pods may use. */
function growingPool(pools: readonly NodePool[], workloads: readonly Workload[]): NodePool | undefined {
  const own = pools.find(({ isSpot }) => !isSpot);
  const isForSpot = workloads.length > 0 && workloads.every(({ service }) => service.placement.spot);
  return isForSpot ? (pools.find(({ isSpot }) => isSpot) ?? own) : own;
}

function grown(pool: NodePool, { pools, workloads }: Choice, zones: number): ByScale {
  const needed = nodesNeeded(workloads, pool.room, zones);
  // where a service may not run on spot, spot nodes spare none of the others
  const others = pools.filter((other) => other !== pool && (pool.isSpot || !other.isSpot));
  return atEach((scale) => {
    const there = others.reduce((sum, other) => sum + other.sizes[scale], 0);
    const missing = Math.max(0, needed - there - pool.sizes[scale]);
    return Math.min(pool.sizes.maximum, pool.sizes[scale] + missing);
  });
}

/** Nodes for the requests of all services, and one in each zone for pods that have to be spread; a part of one for jobs. */
function nodesNeeded(workloads: readonly Workload[], room: Room | undefined, zones: number): number {
  if (room === undefined) return 0;
  const steady = workloads.filter(({ service }) => service.type !== 'cron');
  const needed = (amount: keyof Room): number =>
    Math.ceil(steady.reduce((sum, { pods, requests }) => sum + pods.desired * requests[amount], 0) / room[amount]);
  const spread = Math.max(0, ...steady.map((workload) => Math.min(zones, spreadOver(workload))));
  const jobs = Math.max(
    0,
    ...workloads.filter(({ service }) => service.type === 'cron').map(({ pods }) => pods.desired),
  );
  return Math.max(needed('cpuMillis'), needed('memoryBytes'), spread, jobs);
}

/** Zones that the pods of a service have to be in. */
function spreadOver({ service, pods }: Workload): number {
  if (service.type === 'cron') return 0;
  return service.availability.zoneSpread.whenUnsatisfiable === 'DoNotSchedule' ? pods.desired : 0;
}
