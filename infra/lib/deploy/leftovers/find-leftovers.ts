import { askCloud } from '../cloud-problem';
import type { CloudPlace } from '../cloud-settings';
import type { Leftover } from './leftover';
import { loadBalancers } from './load-balancers';
import { networkInterfaces } from './network-interfaces';
import { securityGroups } from './security-groups';
import { targetGroups } from './target-groups';
import { volumes } from './volumes';

/** In the order in which they can be deleted. */
const kinds = [loadBalancers, targetGroups, networkInterfaces, securityGroups, volumes];

/** What is looked for: load balancers stand in the way of other stacks, the rest only of those below the cluster. */
export type Leftovers = 'loadBalancers' | 'all';

/** A cluster that is deleted. */
export interface LeavingCluster {
  /** Name of the EKS cluster. */
  readonly cluster: string;
  readonly place: CloudPlace;
}

/** Something that is left, and how it is deleted. */
export interface FoundLeftover extends Leftover {
  /** Such as `load balancer aicode-dev-public`. */
  readonly title: string;
  /** @throws Error when something else still uses it */
  readonly remove: () => Promise<void>;
}

/**
 * What controllers in a cluster made in its account and region, by their tags; found whether or not the cluster is still
 * there.
 *
 * @param which default: `all`
 * @throws PlatformError as askCloud does
 */
export async function findLeftovers(
  { cluster, place }: LeavingCluster,
  which: Leftovers = 'all',
): Promise<readonly FoundLeftover[]> {
  const found: FoundLeftover[] = [];
  for (const kind of which === 'all' ? kinds : [loadBalancers]) {
    const ofKind = await askCloud(`${kind.what}s of ${cluster}`, () => kind.find(cluster, place));
    found.push(
      ...ofKind.map((leftover) => ({
        ...leftover,
        title: `${kind.what} ${leftover.name}`,
        remove: () => kind.remove(leftover, place),
      })),
    );
  }
  return found;
}
