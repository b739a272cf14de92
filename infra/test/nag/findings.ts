import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { platformStacks } from '../../lib/app';
import { platform } from '../synthesized';

/** Something that a tool found: which rule, and at which construct. */
export interface Finding {
  readonly id: string;
  readonly path: string;
}

/** A reason beside a construct. It speaks for everything below that construct. */
export interface Acknowledgement extends Finding {
  readonly reason: string;
}

/** What the tools find in all stacks of the platform, and what the stacks say of it. */
export interface Judgement {
  /** Everything that was found, acknowledged or not. */
  readonly findings: readonly Finding[];
  readonly acknowledgements: readonly Acknowledgement[];
}

/** cdk-nag's AwsSolutions and the built-in validator over all stacks, as `bin/app.ts` runs them. */
export function judgement(): Judgement {
  const outdir = mkdtempSync(join(tmpdir(), 'keelson-nag-'));
  try {
    const app = new App({ context, outdir, analyticsReporting: false });
    Validations.of(app).addPlugins(new AwsSolutionsChecks());
    platformStacks(app, platform);
    const acknowledgements = acknowledgementsIn(app);
    forget(app);
    quietly(() => app.synth());
    return { findings: reported(outdir), acknowledgements };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Whether a reason beside a construct speaks for a finding: at it, or below it. */
export function speaksFor({ id, path }: Acknowledgement, finding: Finding): boolean {
  return id === finding.id && (finding.path === path || finding.path.startsWith(`${path}/`) || path === '');
}

const { context } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'cdk.json'), 'utf8'));
const key = Validations.ACKNOWLEDGED_RULES_METADATA_KEY;

function acknowledgementsIn(app: App): readonly Acknowledgement[] {
  return app.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === key)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]) => ({ id: id.replace(/^[A-Za-z -]+::/, ''), path: node.path, reason })),
  );
}

/** Takes all acknowledgements back, so that the tools report what they would silence. */
function forget(app: App): void {
  for (const { node } of app.node.findAll()) {
    const own = node as unknown as { _metadata?: { type: string }[] };
    own._metadata = own._metadata?.filter(({ type }) => type !== key);
  }
}

/** What was found is printed, thrown, and written to the file that is read here. */
function quietly(run: () => void): void {
  const spies = [jest.spyOn(console, 'error'), jest.spyOn(console, 'log'), jest.spyOn(console, 'warn')];
  for (const spy of spies) spy.mockImplementation(() => undefined);
  const write = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    run();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationFailed') throw error;
  } finally {
    for (const spy of [...spies, write]) spy.mockRestore();
    process.exitCode = undefined; // a failed validation sets it
  }
}

interface Violation {
  readonly ruleName: string;
  readonly violatingConstructs: readonly { readonly constructPath: string }[];
}

function reported(outdir: string): readonly Finding[] {
  const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  return (pluginReports as { violations: Violation[] }[]).flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => ({ id: ruleName, path: constructPath })),
    ),
  );
}
