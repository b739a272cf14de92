import { join } from 'node:path';
import { objectsOf } from '../../objects/tree';
import { nodeStep } from '../../measure/step';
import { writeFiles } from '../../project/write-files';
import type { Peer, PeerInput } from '../peer';

/** What no program can do without: the objects as JSON, written one a file. Loading the objects does not count. */
export const floor: Peer = {
  name: 'floor: JSON.stringify and writing',
  versions: () => `Node ${process.versions.node}`,
  write: writeProgram,
  steps: (folder) => [nodeStep('floor.js', [], { cwd: folder, leftOut: join(folder, 'loading') })],
};

const program = `const started = performance.now();
const { writeFileSync } = require('node:fs');
const environments = require('./objects.json');
writeFileSync('loading', String(performance.now() - started));

for (const [name, objects] of Object.entries(environments)) {
  objects.forEach((object, index) => writeFileSync(\`out/\${name}/\${index}.yaml\`, JSON.stringify(object)));
}
`;

function writeProgram(folder: string, { environments }: PeerInput): void {
  const objects = Object.fromEntries(environments.map((environment) => [environment.name, objectsOf(environment)]));
  writeFiles(folder, { 'floor.js': program, 'objects.json': JSON.stringify(objects) });
}
