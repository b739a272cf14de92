import { resolve } from 'node:path';
import { sharedTarget } from '../../../lib/deploy';
import type { InfraCommand } from '../infra-command';

export const synth: InfraCommand = {
  name: 'synth',
  summary: 'write and check the templates of all stacks',
  options: { output: { type: 'string', value: 'FOLDER', description: 'where to; default: infra/cdk.out' } },
  takesStacks: true,
  takesNothing: true,
  async run({ cdk, isValid, assembly, platform }, { targets, values, rest }) {
    if (!(await isValid())) return 1;
    const patterns = targets.map((target) => {
      if (Object.hasOwn(platform.environments, target)) return `${target}-*`;
      return target === sharedTarget ? `${sharedTarget}*` : target;
    });
    const output = values('output').at(-1);
    const folder = output === undefined ? assembly : resolve(output);
    const code = await cdk(['synth', '--quiet', '--output', folder, ...rest, ...patterns]);
    return code === 0 ? 0 : 1;
  },
};
