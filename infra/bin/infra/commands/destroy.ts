import { PlatformError, type Problem } from '../../../../lib/problem';
import { checkAccounts, keptResources, type LeavingCluster, type SynthesizedStack } from '../../../lib/deploy';
import { confirm } from '../confirm';
import { destroyStack } from '../destroy-stack';
import type { InfraCommand, Said } from '../infra-command';
import { leavingClusters } from '../leaving-clusters';
import { sweep, tellLeftovers } from '../leftovers';
import type { InfraSession } from '../session';
import { synthesize } from '../synthesize';

export const destroy: InfraCommand = {
  name: 'destroy',
  summary: 'delete an environment and all that it stores',
  options: {
    yes: { type: 'string', multiple: true, value: 'ENV', description: 'its name, instead of typing it when asked' },
  },
  takesStacks: false,
  takesNothing: false,
  async run(session, said) {
    const stacks = await synthesize(session, said);
    if (stacks === undefined) return 1;
    refuseProtected(stacks);
    await checkAccounts(stacks, session.settings);
    const clusters = leavingClusters(session, stacks);
    await tellLeftovers(session, clusters);
    await confirmAll(session, said);
    await sweep(session, [...clusters.values()], 'loadBalancers'); // certificate and web ACL go only after them
    const failed = await destroyAll(session, [...stacks].reverse(), clusters);
    for (const line of left(stacks)) session.say(line);
    if (failed.length > 0) session.say(`not deleted: ${failed.join(', ')}; run this again once the cause is mended`);
    return failed.length === 0 ? 0 : 1;
  },
};

/**
 * A stack that others need stays when one of those could not be deleted. What a cluster's controllers made goes once
 * nobody is left who could make it again, and before the network that it is in.
 */
async function destroyAll(
  session: InfraSession,
  stacks: readonly SynthesizedStack[],
  clusters: ReadonlyMap<string, LeavingCluster>,
): Promise<readonly string[]> {
  const failed: SynthesizedStack[] = [];
  for (const stack of stacks) {
    const isNeeded = failed.some(({ dependencies }) => dependencies.includes(stack.id));
    const isGone = !isNeeded && (await destroyStack(session, stack));
    const cluster = clusters.get(stack.id);
    if (!isGone) failed.push(stack);
    else if (cluster !== undefined) await sweep(session, [cluster]);
  }
  return failed.map(({ id }) => id);
}

async function confirmAll(session: InfraSession, { targets, values }: Said): Promise<void> {
  for (const name of targets) {
    if (!Object.hasOwn(session.platform.environments, name)) continue;
    await confirm(session, { what: `delete ${name} with all its data`, name, yes: values('yes') });
  }
}

/** @throws PlatformError `STACK_PROTECTED` */
function refuseProtected(stacks: readonly SynthesizedStack[]): void {
  const problems = stacks.filter(({ isProtected }) => isProtected).map(protectedProblem);
  if (problems.length > 0) throw new PlatformError(problems);
}

function protectedProblem({ id, name, region }: SynthesizedStack): Problem {
  const aws = 'aws cloudformation';
  return {
    code: 'STACK_PROTECTED',
    severity: 'error',
    message: `${id} is protected from being deleted, and what it stores outlives it: no command does both`,
    fix:
      `by hand, stack by stack: ${aws} update-termination-protection --no-enable-termination-protection ` +
      `--stack-name ${name} --region ${region}; ${aws} delete-stack --stack-name ${name} --region ${region}; ` +
      'then delete the data itself',
  };
}

function left(stacks: readonly SynthesizedStack[]): readonly string[] {
  const kept = stacks.flatMap(({ id, template }) => keptResources(template).map((resource) => `  ${id}: ${resource}`));
  if (kept.length === 0) return ['Of what these stacks define, nothing stays that costs money.'];
  return ['This stays and costs money until somebody deletes it:', ...kept];
}
