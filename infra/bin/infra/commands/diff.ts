import { checkAccounts } from '../../../lib/deploy';
import type { InfraCommand } from '../infra-command';
import { synthesize } from '../synthesize';
import { showDifference } from '../show-difference';

export const diff: InfraCommand = {
  name: 'diff',
  summary: 'show what a deployment would change',
  options: {},
  takesStacks: true,
  takesNothing: true,
  async run(session, said) {
    if (!(await session.isValid())) return 1;
    const stacks = await synthesize(session, said);
    if (stacks === undefined) return 1;
    await checkAccounts(stacks, session.settings);
    return (await showDifference(session, stacks, said.rest)) ? 0 : 1;
  },
};
