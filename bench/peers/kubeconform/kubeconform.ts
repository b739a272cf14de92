import { join } from 'node:path';
import { toolPath } from '../../../test/tools/tool-path';
import { templateSteps } from '../helm/helm';
import { writeChart } from '../helm/write-chart';
import { outputFile } from '../output';
import type { Peer } from '../peer';
import { moduleVersion } from '../tools';
import { writeSchemas } from './write-schemas';

/** Helm's output checked against local schemas: a call of kubeconform for all environments, with its own parallelism. */
export const kubeconform: Peer = {
  name: 'helm template, then kubeconform -strict',
  versions: () => `kubeconform ${moduleVersion('kubeconform', 'github.com/yannh/kubeconform')}`,
  tools: ['helm', 'kubeconform'],
  write(folder, input) {
    writeChart(folder, input);
    writeSchemas(join(folder, 'schemas'));
  },
  steps: (folder, environments) => [
    ...templateSteps(folder, environments),
    {
      command: toolPath('kubeconform'),
      args: [
        '-strict',
        ...['-schema-location', 'schemas/{{ .ResourceKind }}{{ .KindSuffix }}.json'],
        ...environments.map((name) => outputFile(folder, name)),
      ],
      cwd: folder,
    },
  ],
};
