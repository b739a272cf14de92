import { join } from 'node:path';
import { nodeStep } from '../../measure/step';
import { keelsonFolder } from '../../project/write-project';
import { packageVersion, peerPackages } from '../packages';
import type { Peer } from '../peer';
import { writeApp } from './write-app';

/** The app itself, compiled. */
export const cdk8sCompiled: Peer = {
  name: 'cdk8s, App.synth compiled',
  versions: () => `cdk8s ${packageVersion('cdk8s')}`,
  write: writeApp,
  steps: (folder) => [nodeStep('compiled/main.js', [], { cwd: folder, env: { CDK8S_OUTDIR: join(folder, 'out') } })],
};

/** What a new project does: the command, which runs the app through ts-node. The look for a newer version is left out. */
export const cdk8sCommand: Peer = {
  name: 'cdk8s synth with ts-node',
  versions: () =>
    `cdk8s-cli ${packageVersion('cdk8s-cli')}, ts-node ${packageVersion('ts-node')}, TypeScript ${packageVersion('typescript')}`,
  needsPackages: true,
  write: writeApp,
  steps: (folder) => [
    nodeStep(
      join(keelsonFolder, 'node_modules/cdk8s-cli/bin/cdk8s'),
      ['synth', '--check-upgrade', 'false', '--app', tsNode, '--output', 'out'],
      { cwd: folder },
    ),
  ],
};

/** Without npx, whose time is left out for all. */
const tsNode = `${process.execPath} ${join(peerPackages, 'ts-node/dist/bin.js')} main.ts`;
