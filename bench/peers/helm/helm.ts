import { toolPath } from '../../../test/tools/tool-path';
import type { Step } from '../../measure/step';
import { outputFile } from '../output';
import type { Peer } from '../peer';
import { moduleVersion } from '../tools';
import { writeChart } from './write-chart';

/** One chart with all services in its values, and a file of values for each environment. */
export const helm: Peer = {
  name: 'helm template',
  versions: () => `Helm ${moduleVersion('helm', 'helm.sh/helm/v3')}`,
  tools: ['helm'],
  write: writeChart,
  steps: templateSteps,
};

/** One call an environment, one after the other: Helm knows no environments. */
export function templateSteps(folder: string, environments: readonly string[]): readonly Step[] {
  return environments.map((name) => ({
    command: toolPath('helm'),
    args: ['template', 'bench', 'chart', '--values', `values-${name}.yaml`],
    cwd: folder,
    output: outputFile(folder, name),
  }));
}
