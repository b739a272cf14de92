import { PlatformError, type Problem } from '../../../lib/problem';
import {
  findLeftovers,
  removeLeftovers,
  type FoundLeftover,
  type Leftovers,
  type LeavingCluster,
} from '../../lib/deploy';
import type { InfraSession } from './session';

/**
 * Lists what the controllers in clusters made, so that whoever confirms knows of it.
 *
 * @throws PlatformError `LEFTOVER_PROTECTED`
 */
export async function tellLeftovers(
  { say }: Pick<InfraSession, 'say'>,
  clusters: ReadonlyMap<string, LeavingCluster>,
): Promise<void> {
  for (const leaving of clusters.values()) {
    const found = await findLeftovers(leaving);
    const problems = found
      .filter((leftover) => leftover.isProtected === true)
      .map((one) => protectedProblem(one, leaving));
    if (problems.length > 0) throw new PlatformError(problems);
    if (found.length === 0) continue;
    say(`Made by controllers in ${leaving.cluster}, and deleted with it:`);
    for (const { title } of found) say(`  ${title}`);
  }
}

/** Deletes what the controllers in clusters made; by default all of it. */
export async function sweep(
  { say, patience }: Pick<InfraSession, 'say' | 'patience'>,
  clusters: readonly LeavingCluster[],
  which: Leftovers = 'all',
): Promise<void> {
  for (const leaving of clusters) await removeLeftovers(leaving, { which, tell: say, patience });
}

function protectedProblem({ title, id }: FoundLeftover, { cluster, place }: LeavingCluster): Problem {
  return {
    code: 'LEFTOVER_PROTECTED',
    severity: 'error',
    message: `${title} of ${cluster} is protected from being deleted: nothing was changed`,
    found: id,
    fix:
      'if it may go: aws elbv2 modify-load-balancer-attributes --attributes Key=deletion_protection.enabled,Value=false ' +
      `--load-balancer-arn ${id} --region ${place.region}`,
  };
}
