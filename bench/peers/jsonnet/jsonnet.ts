import { toolPath } from '../../../test/tools/tool-path';
import { printCode } from '../../objects/print-code';
import { writeFiles } from '../../project/write-files';
import { outputFile } from '../output';
import type { Peer, PeerInput } from '../peer';
import { moduleVersion } from '../tools';

/** A function from a service to its objects, and a file an environment that calls it for each. */
export const jsonnet: Peer = {
  name: 'jsonnet',
  versions: () => `go-jsonnet ${moduleVersion('jsonnet', 'github.com/google/go-jsonnet')}`,
  tools: ['jsonnet'],
  write: writeLibrary,
  steps: (folder, environments) =>
    environments.map((name) => ({
      command: toolPath('jsonnet'),
      args: ['--yaml-stream', '--output-file', outputFile(folder, name), `${name}.jsonnet`],
      cwd: folder,
    })),
};

function writeLibrary(folder: string, { environments, template, services }: PeerInput): void {
  const files = environments.flatMap(({ name, platform }): [string, string][] => [
    [`${name}.platform.json`, JSON.stringify(platform, null, 2)],
    [`${name}.jsonnet`, environmentFile(name)],
  ]);
  writeFiles(folder, {
    'service.libsonnet': `function(environment, name, service) ${printCode(template)}\n`,
    'services.json': JSON.stringify(services, null, 2),
    ...Object.fromEntries(files),
  });
}

function environmentFile(name: string): string {
  return `local objects = import 'service.libsonnet';
local services = import 'services.json';
local platform = import '${name}.platform.json';

platform + std.flatMap(function(name) objects('${name}', name, services[name]), std.objectFields(services))
`;
}
