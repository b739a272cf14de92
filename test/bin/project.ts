import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(__dirname, '../..');
const launcher = join(repository, 'bin/keelson');

/** A user's project in a folder of its own, with `count` bundles of one small object in each of two environments. */
export class Project {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'keelson-project-')));

  constructor(count: number) {
    for (const name of ['node_modules', 'lib']) symlinkSync(join(repository, name), join(this.folder, name));
    mkdirSync(join(this.folder, 'environments'));
    this.write('main.ts', main);
    this.write('notes.ts', notes);
    this.write('environments/index.ts', environments);
    this.write('environments/count.ts', `export const count = ${count};\n`);
    this.write('environments/greeting.ts', `export const greeting = 'hello';\n`);
  }

  /** Writes a file as if it had been there for long: a file that is written while it is read counts as changed. */
  write(file: string, text: string, modified = new Date(Date.now() - 3_600_000)): void {
    writeFileSync(join(this.folder, file), text);
    utimesSync(join(this.folder, file), modified, modified);
  }

  run(line: string, env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
    const { CDK8S_OUTDIR: _, FORCE_COLOR: __, ...own } = process.env;
    const args = [launcher, ...line.split(' ')];
    return spawnSync(process.execPath, args, { cwd: this.folder, env: { ...own, ...env }, encoding: 'utf8' });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

export { launcher };

// says when it is evaluated, which is what the launcher spares
const main = `
import { platform } from './environments';
import { checkPlatform } from './lib/check';
import { startKeelson } from './lib/cli';
import { renderPlatform } from './lib/render';
import { resolvePlatform } from './lib/spec';
import { planTree, updateTree } from './lib/tree';
import { notes } from './notes';

if (process.env['TELL'] !== undefined) console.error('evaluated');
void startKeelson({
  platform,
  bundles: [notes],
  resolve: resolvePlatform,
  render: renderPlatform,
  check: checkPlatform,
  plan: planTree,
  update: updateTree,
});
`;

const notes = `
import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { defineBundle } from './lib/bundle';

interface Note {
  readonly name: string;
  readonly greeting: string;
}

class NoteChart extends Chart {
  constructor(scope: Construct, { name, greeting }: Note) {
    super(scope, 'note');
    const note = { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name } };
    new ApiObject(this, 'note', { ...note, value: 1, description: greeting });
  }
}

export const notes = defineBundle<Note>({
  name: 'notes',
  inputs: ({ name, owner }) => {
    const [greeting = '', count = ''] = owner.split('-');
    const names = Array.from({ length: Number(count) }, (_, index) => name + '-' + index);
    return Object.fromEntries(names.map((one) => ['platform/70-' + one, { name: one, greeting }]));
  },
  load: async () => NoteChart,
});
`;

const environments = `
import type { PlatformSource } from '../lib/spec';
import { count } from './count';
import { greeting } from './greeting';

const environment = (name: string, index: number): PlatformSource['environments'][string] => ({
  values: {
    shortName: name,
    stage: 'development',
    domain: name + '.example.com',
    region: 'eu-central-1',
    registry: 'registry.example.com',
    network: {
      cidr: '10.' + index + '.0.0/16',
      zones: ['eu-central-1a', 'eu-central-1b'],
      publicSubnets: ['10.' + index + '.1.0/24', '10.' + index + '.2.0/24'],
      privateSubnets: ['10.' + index + '.11.0/24', '10.' + index + '.12.0/24'],
      databaseSubnets: ['10.' + index + '.21.0/24', '10.' + index + '.22.0/24'],
    },
    cluster: { nodeGroups: { general: { instanceTypes: ['t3.large'], maxSize: 4 } } },
    budget: { monthlyUsd: 100 },
  },
});

export const platform: PlatformSource = {
  project: 'notes',
  owner: greeting + '-' + count,
  base: { values: { services: {} } },
  environments: { one: environment('one', 0), two: environment('two', 1) },
  checks: { off: { PLATFORM_OBJECT_MISSING: { reason: 'there is nothing but notes' } } },
};
`;
