import { toolPath } from '../../../test/tools/tool-path';
import { outputFile } from '../output';
import type { Peer } from '../peer';
import { moduleVersion } from '../tools';
import { writeBaseAndOverlays } from './write-base-and-overlays';

/** A base with a folder a service, and an overlay an environment. */
export const kustomize: Peer = {
  name: 'kustomize build',
  versions: () => `kustomize ${moduleVersion('kustomize', 'sigs.k8s.io/kustomize/kustomize/v5')}`,
  tools: ['kustomize'],
  mostServices: 100, // beyond, a round takes minutes
  write: writeBaseAndOverlays,
  steps: (folder, environments) =>
    environments.map((name) => ({
      command: toolPath('kustomize'),
      args: ['build', `overlays/${name}`],
      cwd: folder,
      output: outputFile(folder, name),
    })),
};
