import { setTimeout as sleep } from 'node:timers/promises';
import { PlatformError, type Problem } from '../../../../lib/problem';
import { askCloud } from '../cloud-problem';
import type { Patience } from '../clear';
import { findLeftovers, type FoundLeftover, type Leftovers, type LeavingCluster } from './find-leftovers';

export interface RemoveProps {
  /** Default: `all`. */
  readonly which?: Leftovers;
  readonly tell: (line: string) => void;
  readonly patience?: Patience | undefined;
}

/** What AWS says of something that is used: by a load balancer whose addresses go only after it, or by a node. */
const isUsed = /^(DependencyViolation|VolumeInUse|IncorrectState|InvalidNetworkInterface\.InUse|ResourceInUse)/;

/**
 * Deletes what controllers in a cluster made, and waits until it is gone. Whoever calls this has made sure that it is
 * wanted.
 *
 * @throws PlatformError `LEFTOVERS_STAY` when some are still there after all the patience
 */
export async function removeLeftovers(leaving: LeavingCluster, props: RemoveProps): Promise<void> {
  const { everyMs = 5_000, atMostMs = 600_000 } = props.patience ?? {};
  const until = Date.now() + atMostMs;
  for (let isLate = false; ; isLate = Date.now() > until) {
    const found = await findLeftovers(leaving, props.which);
    if (found.length === 0) return;
    if (isLate) throw new PlatformError(found.map((leftover) => stays(leftover, leaving)));
    for (const leftover of found) if (await isRemoved(leftover)) props.tell(`${leftover.title}: deleted`);
    await sleep(everyMs);
  }
}

/** Whether AWS has said yes; not, when it is used still or gone already. */
async function isRemoved({ title, remove }: FoundLeftover): Promise<boolean> {
  try {
    await askCloud(title, remove);
    return true;
  } catch (error) {
    if (error instanceof Error && (isUsed.test(error.name) || error.name.endsWith('NotFound'))) return false;
    throw error;
  }
}

function stays({ title, id }: FoundLeftover, { cluster, place }: LeavingCluster): Problem {
  return {
    code: 'LEFTOVERS_STAY',
    severity: 'error',
    message: `${title}, made by a controller in ${cluster}, cannot be deleted: something still uses it`,
    found: `${id} in ${place.region}`,
    fix: 'delete by hand what uses it, and run this again',
  };
}
