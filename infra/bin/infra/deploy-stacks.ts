import { liftProtection, type DeployedStack, type SynthesizedStack } from '../../lib/deploy';
import { readsOutputs } from '../../lib/upgrade';
import type { InfraSession } from './session';
import { tellNameServers } from './tell-name-servers';

/**
 * Deploys stacks one after the other, and stops at the first that fails.
 *
 * @param found what CloudFormation has of them, by id
 * @returns whether all are deployed
 */
export async function deployStacks(
  session: InfraSession,
  stacks: readonly SynthesizedStack[],
  found: ReadonlyMap<string, DeployedStack>,
): Promise<boolean> {
  for (const [index, stack] of stacks.entries()) {
    session.say(`${index + 1} of ${stacks.length}: ${stack.id}, in ${stack.region} of ${stack.account}`);
    if (!(await deployStack(session, stack, found.get(stack.id)))) {
      session.say(`${stack.id} is not deployed: mend what is told above and run this again, it goes on from there`);
      return false;
    }
  }
  return true;
}

async function deployStack(
  session: InfraSession,
  stack: SynthesizedStack,
  found: DeployedStack | undefined,
): Promise<boolean> {
  const { cdk, settings, assembly } = session;
  const isComplete = found?.isComplete === true;
  // the CDK deletes what a first deployment has left half done, but protects it before it begins
  if (found?.isProtected === true && !isComplete) await liftProtection(stack.name, { region: stack.region, settings });
  const watch = isComplete ? undefined : tellNameServers(session, stack);
  const options = ['--exclusively', '--require-approval', 'never'];
  // the CDK compares texts: it would pass over a stack that takes a value which has become another one elsewhere
  if (readsOutputs(stack.template)) options.push('--force');
  const code = await cdk(['deploy', '--app', assembly, ...options, stack.id]);
  await watch?.stop();
  return code === 0;
}
