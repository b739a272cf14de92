import type { Command } from '../command';
import { count } from '../output/count';
import { readPlatform } from '../platform/read-platform';
import { buildTrees } from '../tree/build-trees';

/** Everything that synth does before it looks at the disk. */
export const validate: Command = {
  name: 'validate',
  summary: 'tell every problem of every environment, and write nothing',
  options: [],
  async run(session) {
    const platform = await readPlatform(session);
    const trees = await buildTrees(session, platform);
    const environments = trees.map(({ tree, bundles, objects }) => ({ name: tree.environment, bundles, objects }));
    const objects = environments.reduce((sum, environment) => sum + environment.objects, 0);
    const names = environments.map(({ name }) => name).join(', ');
    const spent = `${Math.round(session.elapsed())} ms`;
    return {
      lines: [
        `${count(environments.length, 'environment')} (${names}), ${count(objects, 'object')}: no problems, ${spent}`,
      ],
      data: { environments },
    };
  },
};
