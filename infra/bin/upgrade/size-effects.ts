import { join } from 'node:path';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { App } from 'aws-cdk-lib';
import { platform as source } from '../../../environments';
import { readPinFiles } from '../../../lib/cli/platform/pin-files';
import { PlatformError } from '../../../lib/problem';
import { resolvePlatform, type Environment, type Platform, type PlatformSource, type Values } from '../../../lib/spec';
import { environmentStacks } from '../../lib/app';
import { compareStacks, type StackChange, type Templates } from '../../lib/upgrade';
import type { SizeChange } from './size-changes';
import { blockAt, synthesizedTemplates } from './read-templates';

/** What becomes of an environment when one of its sizes changes. */
export interface SizeEffect {
  readonly change: SizeChange;
  /** What is deployed differently; undefined when the description refuses the change. */
  readonly changes: readonly StackChange[] | undefined;
  /** Why the description refuses it: codes of the problems. */
  readonly refusedBy: readonly string[];
}

/**
 * Synthesizes an environment with each change, and compares.
 *
 * @param project folder of the project, absolute
 */
export function sizeEffects(project: string, changes: readonly SizeChange[]): readonly SizeEffect[] {
  const templatesOf = (environment: string, values?: Values): Templates =>
    synthesized(project, resolved(project, environment, values));
  const unchanged = new Map<string, Templates>();
  return changes.map((change) => {
    const before = unchanged.get(change.environment) ?? templatesOf(change.environment);
    unchanged.set(change.environment, before);
    try {
      const found = compareStacks(before, templatesOf(change.environment, change.values));
      return { change, changes: found, refusedBy: [] };
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      return { change, changes: undefined, refusedBy: [...new Set(error.problems.map(({ code }) => code))] };
    }
  });
}

interface Resolved {
  readonly platform: Platform;
  readonly environment: Environment;
}

/** The environment with one more layer on top: its own becomes a component, and the change another. */
function resolved(project: string, name: string, values: Values | undefined): Resolved {
  const written: PlatformSource = source;
  const { components = [], ...own } = written.environments[name] ?? { values: {} };
  const changed: PlatformSource = {
    ...written,
    components: { ...written.components, itsOwn: own, ...(values !== undefined && { changed: { values } }) },
    environments: {
      ...written.environments,
      [name]: { values: {}, components: [...components, 'itsOwn', ...(values === undefined ? [] : ['changed'])] },
    },
  };
  const pins = readPinFiles(project, Object.keys(written.environments));
  const platform = resolvePlatform(changed, { pins });
  const environment = platform.environments[name];
  if (environment === undefined) throw new Error(`there is no environment "${name}"`);
  return { platform, environment };
}

function synthesized(project: string, { platform, environment }: Resolved): Templates {
  const outdir = mkdtempSync(join(tmpdir(), 'keelson-upgrade-'));
  try {
    const app = new App({
      context: { ...contextOf(project) },
      outdir,
      builtinCloudFormationValidation: false,
      analyticsReporting: false,
    });
    environmentStacks(app, environment, platform);
    app.synth();
    return synthesizedTemplates(outdir);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The flags that `cdk` passes; without them the templates would be others. */
function contextOf(project: string): { readonly [flag: string]: unknown } {
  const settings: unknown = JSON.parse(readFileSync(join(project, 'infra', 'cdk.json'), 'utf8'));
  return blockAt(settings, 'context');
}
