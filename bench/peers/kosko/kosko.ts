import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fieldAt, type Fields } from '../../../lib/manifest';
import { nodeStep } from '../../measure/step';
import { printCode } from '../../objects/print-code';
import { writeFiles } from '../../project/write-files';
import { outputFile } from '../output';
import { packageVersion, peerPackages } from '../packages';
import type { Peer, PeerInput } from '../peer';

/**
 * Two components: the services, made of kubernetes-models and validated by them as kosko does by default, and what the
 * environment has besides.
 *
 * What `kosko generate` does is called by a script: the registry that this was written with has neither `@kosko/env`,
 * without which the command does not start, nor a newer kosko. It leaves out reading the command line, in kosko's favour.
 */
export const kosko: Peer = {
  name: 'kosko generate',
  versions: () =>
    `@kosko/generate ${packageVersion('@kosko/generate')} with kubernetes-models ${packageVersion('kubernetes-models')}`,
  needsPackages: true,
  write: writeComponents,
  steps: (folder, environments) =>
    environments.map((name) =>
      nodeStep('generate.js', [], { cwd: folder, env: { ENVIRONMENT: name }, output: outputFile(folder, name) }),
    ),
};

const generate = `const { generate, print } = require('@kosko/generate');
const { join } = require('node:path');

generate({ path: join(__dirname, 'components'), components: ['*'], extensions: ['js', 'json'], validate: true }).then((result) =>
  print(result, { format: 'yaml', writer: process.stdout }),
);
`;

function writeComponents(folder: string, { environments, template, services }: PeerInput): void {
  writeFiles(folder, {
    'generate.js': generate,
    'components/platform.js': `module.exports = require('../environments/' + process.env.ENVIRONMENT + '.json');\n`,
    'components/services.js': servicesFile(template),
    'services.json': JSON.stringify(services, null, 2),
    ...Object.fromEntries(
      environments.map(({ name, platform }) => [`environments/${name}.json`, JSON.stringify(platform)]),
    ),
  });
  symlinkSync(peerPackages, join(folder, 'node_modules'));
}

function servicesFile(template: readonly Fields[]): string {
  const models = template.filter(hasModel).map((object) => {
    const { kind, apiVersion } = object;
    return `const { ${String(kind)} } = require('kubernetes-models/${String(apiVersion)}/${String(kind)}');\n`;
  });
  return `${models.join('')}const services = require('../services.json');

function objects(environment, name, service) {
  return [
${template.map(printObject).join(',\n')}
  ];
}

module.exports = Object.entries(services).flatMap(([name, service]) => objects(process.env.ENVIRONMENT, name, service));
`;
}

/** Custom kinds have no model and are plain data. */
function hasModel(object: Fields): boolean {
  return fieldAt(object, 'kind') !== 'ExternalSecret';
}

function printObject(object: Fields): string {
  const { apiVersion: _version, kind, ...rest } = object;
  return hasModel(object) ? `new ${String(kind)}(${printCode(rest)})` : printCode(object);
}
