import type { SynthesizedStack } from '../../lib/deploy';
import type { InfraSession } from './session';
import { tellNameServers } from './tell-name-servers';

/**
 * Deploys stacks one after the other, and stops at the first that fails.
 *
 * @param known ids of stacks that are deployed already
 * @returns whether all are deployed
 */
export async function deployStacks(
  session: InfraSession,
  stacks: readonly SynthesizedStack[],
  known: ReadonlySet<string>,
): Promise<boolean> {
  const { cdk, say, assembly } = session;
  for (const [index, stack] of stacks.entries()) {
    say(`${index + 1} of ${stacks.length}: ${stack.id}, in ${stack.region} of ${stack.account}`);
    const watch = known.has(stack.id) ? undefined : tellNameServers(session, stack);
    const code = await cdk(['deploy', '--app', assembly, '--exclusively', '--require-approval', 'never', stack.id]);
    await watch?.stop();
    if (code !== 0) {
      say(`${stack.id} is not deployed: mend what is told above and run this again, it goes on from there`);
      return false;
    }
  }
  return true;
}
