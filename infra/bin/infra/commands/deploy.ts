import { checkAccounts, deployedStack, targetOf, type SynthesizedStack } from '../../../lib/deploy';
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
  },
  takesStacks: true,
  takesNothing: false,
  async run(session, said) {
    const stacks = await synthesize(session, said);
    if (stacks === undefined) return 1;
    await checkAccounts(stacks, session.settings);
    const deployed = await alreadyDeployed(session, stacks);
    if (!(await showDifference(session, stacks))) return 1;
    await refuseLosses(session, { deployed, stacks, confirmed: new Set(said.values('replace')) });
    for (const name of targetsOf(session, stacks).filter((target) => isDelicate(session, target))) {
      await confirm(session, { what: `deploy to ${name}`, name, yes: said.values('yes') });
    }
    const known = new Set(deployed.map(({ id }) => id));
    if (!(await deployStacks(session, stacks, known))) return 1;
    (await nextSteps(session, stacks)).forEach(session.say);
    return 0;
  },
};

/** Those of the stacks that CloudFormation has. */
async function alreadyDeployed(
  { settings }: InfraSession,
  stacks: readonly SynthesizedStack[],
): Promise<readonly SynthesizedStack[]> {
  const found = [];
  for (const stack of stacks) {
    if ((await deployedStack(stack.name, { region: stack.region, settings })) !== undefined) found.push(stack);
  }
  return found;
}

function targetsOf({ platform }: InfraSession, stacks: readonly SynthesizedStack[]): readonly string[] {
  return [...new Set(stacks.map(({ id }) => targetOf(id, Object.keys(platform.environments))))];
}
