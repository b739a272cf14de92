import { checkAccounts, startBackups, targetOf } from '../../../lib/deploy';
import type { InfraCommand } from '../infra-command';
import { backupRequest } from '../backup-request';
import { synthesize } from '../synthesize';

export const backup: InfraCommand = {
  name: 'backup',
  summary: 'start a backup of databases and buckets now',
  options: {},
  takesStacks: false,
  takesNothing: false,
  async run(session, said) {
    const stacks = await synthesize(session, said);
    if (stacks === undefined) return 1;
    await checkAccounts(stacks, session.settings);
    const { environments } = session.platform;
    for (const stack of stacks) {
      const environment = environments[targetOf(stack.id, Object.keys(environments))];
      const request = environment === undefined ? undefined : backupRequest(stack, environment);
      if (request === undefined) continue;
      const jobs = await startBackups(request, { region: stack.region, settings: session.settings });
      for (const [index, resource] of request.resources.entries()) session.say(`${resource}: job ${jobs[index]}`);
    }
    return 0;
  },
};
