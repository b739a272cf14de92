import { checkAccounts, deployedStack, targetOf, type DeployedStack, type SynthesizedStack } from '../../../lib/deploy';
import { confirm } from '../confirm';
import { deployStacks } from '../deploy-stacks';
import type { InfraCommand } from '../infra-command';
import { isDelicate } from '../is-delicate';
import { nextSteps } from '../next-steps';
import { refuseLosses } from '../refuse-losses';
import type { InfraSession } from '../session';
import { showDifference } from '../show-difference';
import { synthesize } from '../synthesize';

export const deploy: InfraCommand = {
  name: 'deploy',
  summary: 'show what changes, and deploy it stack by stack in order',
  options: {
    yes: {
      type: 'string',
      multiple: true,
      value: 'ENV',
      description: 'name of what is deployed, instead of typing it when asked: production and what is shared need it',
    },
    replace: {
      type: 'string',
      multiple: true,
      value: 'LOGICAL_ID',
      description: 'a resource with data that may be replaced or removed, which is refused otherwise',
    },
    unprotect: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      description: 'logical id or stack that may lose what keeps it from being deleted, which is refused otherwise',
    },
  },
  takesStacks: true,
  takesNothing: false,
  async run(session, said) {
    if (!(await session.isValid())) return 1;
    const stacks = await synthesize(session, said);
    if (stacks === undefined) return 1;
    await checkAccounts(stacks, session.settings);
    const found = await foundStacks(session, stacks);
    if (!(await showDifference(session, stacks))) return 1;
    await refuseLosses(session, {
      stacks,
      found,
      replaced: new Set(said.values('replace')),
      unprotected: new Set(said.values('unprotect')),
    });
    for (const name of delicateTargets(session, stacks, found)) {
      await confirm(session, { what: `deploy to ${name}`, name, yes: said.values('yes') });
    }
    if (!(await deployStacks(session, stacks, found))) return 1;
    (await nextSteps(session, stacks)).forEach(session.say);
    return 0;
  },
};

/** What CloudFormation has of the stacks, by id. */
async function foundStacks(
  { settings }: InfraSession,
  stacks: readonly SynthesizedStack[],
): Promise<ReadonlyMap<string, DeployedStack>> {
  const found = new Map<string, DeployedStack>();
  for (const { id, name, region } of stacks) {
    const deployed = await deployedStack(name, { region, settings });
    if (deployed !== undefined) found.set(id, deployed);
  }
  return found;
}

/** Those where a mistake reaches production, as it is described or as it is deployed: the description may be the mistake. */
function delicateTargets(
  session: InfraSession,
  stacks: readonly SynthesizedStack[],
  found: ReadonlyMap<string, DeployedStack>,
): readonly string[] {
  const targets = stacks.flatMap(({ id }) => {
    const target = targetOf(id, Object.keys(session.platform.environments));
    return isDelicate(session, target) || found.get(id)?.isProtected === true ? [target] : [];
  });
  return [...new Set(targets)];
}
