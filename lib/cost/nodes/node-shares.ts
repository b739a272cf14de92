import { atEach, type ByScale, type Scale } from '../by-scale';
import type { Room } from './node-pool';
import type { RunningNodes } from './running-nodes';
import type { Workload } from './workload';

/** A pool with its nodes, and what they cost. */
export interface PaidNodes {
  readonly running: RunningNodes;
  /** US dollars a month. */
  readonly usd: ByScale;
}

/** What a service asks of one pool, as a part of the pool. */
interface Claim {
  readonly service: string;
  readonly part: number;
}

/**
 * What each service has of the nodes: half by CPU, half by memory, what its pods ask for over what the nodes have. Pods
 * that may choose between pools are spread over all of them. Where more is asked for than there is, all of a pool is
 * divided; else the rest stays with nobody: idle room, and what add-ons take.
 *
 * @returns US dollars by service
 */
export function nodeShares(pools: readonly PaidNodes[]): ReadonlyMap<string, ByScale> {
  const workloads = [...new Set(pools.flatMap(({ running }) => [...running.workloads]))];
  const at = atScale(pools, workloads);
  const [minimum, desired, maximum] = [at('minimum'), at('desired'), at('maximum')];
  const shares = { minimum, desired, maximum };
  return new Map(workloads.map(({ service: { name } }) => [name, atEach((scale) => shares[scale].get(name) ?? 0)]));
}

function atScale(
  pools: readonly PaidNodes[],
  workloads: readonly Workload[],
): (scale: Scale) => ReadonlyMap<string, number> {
  return (scale) => {
    const claims = claimsAt(scale, pools, workloads);
    const shares = new Map<string, number>();
    for (const [{ usd }, made] of claims) {
      const asked = made.reduce((sum, { part }) => sum + part, 0);
      for (const { service, part } of made) {
        shares.set(service, (shares.get(service) ?? 0) + (usd[scale] * part) / Math.max(1, asked));
      }
    }
    return shares;
  };
}

function claimsAt(
  scale: Scale,
  pools: readonly PaidNodes[],
  workloads: readonly Workload[],
): ReadonlyMap<PaidNodes, readonly Claim[]> {
  const claims = new Map<PaidNodes, Claim[]>(pools.map((pool) => [pool, []]));
  for (const workload of workloads) {
    const homes = homesOf(workload, pools, scale);
    const part = partOf(workload, homes, scale);
    for (const home of homes) claims.get(home)?.push({ service: workload.service.name, part });
  }
  return claims;
}

/** Where its pods run: on spot capacity, if they may and there is some. */
function homesOf(workload: Workload, pools: readonly PaidNodes[], scale: Scale): readonly PaidNodes[] {
  const open = pools.filter(({ running }) => running.workloads.has(workload) && running.nodes[scale] > 0);
  const spot = open.filter(({ running }) => running.pool.isSpot);
  return spot.length > 0 ? spot : open;
}

/** The part of its homes that a workload asks for: of each of them as much. */
function partOf({ pods, requests }: Workload, homes: readonly PaidNodes[], scale: Scale): number {
  const part = (amount: keyof Room): number => {
    const there = homes.reduce(
      (sum, { running: { pool, nodes } }) => sum + nodes[scale] * (pool.room?.[amount] ?? 0),
      0,
    );
    return there === 0 ? 0 : (pods[scale] * requests[amount]) / there;
  };
  return (part('cpuMillis') + part('memoryBytes')) / 2;
}
