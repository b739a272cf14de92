import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { platform as source } from '../../environments';
import { readPinFiles } from '../../lib/cli/platform/pin-files';
import { resolvePlatform } from '../../lib/spec';
import { platformStacks } from '../lib/app';
import { sharedTarget, targetOf, type SynthesizedStack } from '../lib/deploy';
import { infrastructurePage } from '../lib/diagram';
import { readAssembly } from './infra/read-assembly';
import { blockAt } from './upgrade/read-templates';

/**
 * Pages with the diagrams of each environment and of what all share, by file name, such as `dev.md`.
 *
 * @param project folder of the project, absolute
 */
export function diagramPages(project: string): ReadonlyMap<string, string> {
  const environments = Object.keys(source.environments);
  const stacks = synthesizedStacks(project);
  return new Map(
    [sharedTarget, ...environments].map((target) => {
      const title = target === sharedTarget ? 'all environments' : target;
      const own = stacks.filter(({ id }) => targetOf(id, environments) === target);
      return [`${target}.md`, infrastructurePage(title, own)];
    }),
  );
}

/** All stacks of this repository's platform, in the order of their deployment. */
export function synthesizedStacks(project: string): readonly SynthesizedStack[] {
  const outdir = mkdtempSync(join(tmpdir(), 'keelson-diagrams-'));
  try {
    const context = { ...blockAt(JSON.parse(readFileSync(join(project, 'infra', 'cdk.json'), 'utf8')), 'context') };
    const app = new App({ context, outdir, builtinCloudFormationValidation: false, analyticsReporting: false });
    platformStacks(app, resolvePlatform(source, { pins: readPinFiles(project, Object.keys(source.environments)) }));
    app.synth();
    return readAssembly(outdir);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
