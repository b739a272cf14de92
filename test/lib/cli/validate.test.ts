import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { bundles } from '../../../charts';
import { checkPlatform, rules } from '../../../lib/check';
import type { Program } from '../../../lib/cli';
import { renderPlatform } from '../../../lib/render';
import { platform } from '../../../environments';
import { makeProject, removeProject, run, withValue } from './run';

/** The reference platform with its real charts and rules. */
const real: Partial<Program> = { bundles, render: renderPlatform, check: checkPlatform };
let project: string;

beforeAll(() => {
  project = makeProject();
  cpSync('imports/crds', join(project, 'imports/crds'), { recursive: true });
});
afterAll(() => removeProject(project));

test('--explain prints the page of a rule, whatever the case of its code', async () => {
  const { exitCode, stdout } = await run(project, 'validate --explain image_not_pinned');
  expect([exitCode, stdout]).toEqual([
    0,
    expect.stringMatching(/^# IMAGE_NOT_PINNED\n[^]*## Why[^]*## How to mend it/),
  ]);
});

test('--explain without a code lists every rule', async () => {
  const { stdout } = await run(project, 'validate --explain');
  for (const { code, title } of rules) expect(stdout).toMatch(new RegExp(`^${code} .*${escape(title)}$`, 'm'));
});

test('fails with wrong usage for a page that there is none of, and says which was meant', async () => {
  const { exitCode, stderr } = await run(project, 'validate --explain IMAGE_NOT_PINED');
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('did you mean "IMAGE_NOT_PINNED"?')]);
});

describe('a finding about a field that comes from the spec', () => {
  const single = withValue('production', { services: { ...services(), api: { scaling: { minReplicas: 1 } } } });

  test('names the value of the spec and its file, and does not fail as a warning', async () => {
    const { exitCode, stderr } = await run(project, 'validate', { program: { ...single, ...real } });
    expect(stderr).toContain(
      'AUTOSCALER_SINGLE_REPLICA at production.services.api.scaling.minReplicas HorizontalPodAutoscaler',
    );
    expect(stderr).toMatch(/in: environments\/[\w/-]+\.ts:\d+\n/);
    expect(stderr).toMatch(/Found \d+ problems?: \d+ warnings?\n/);
    expect(exitCode).toBe(0);
  });

  test('fails as a warning with --strict', async () => {
    const { exitCode } = await run(project, 'validate --strict', { program: { ...single, ...real } });
    expect(exitCode).toBe(1);
  });

  test('is no problem while it is waived, and --waivers says what it covers', async () => {
    const waiver = {
      code: 'AUTOSCALER_SINGLE_REPLICA',
      object: 'HorizontalPodAutoscaler/api',
      reason: 'the session store moves next month',
      owner: 'shop-team',
      expires: '2026-12-31',
    };
    const waived = {
      ...single,
      platform: { ...(single.platform ?? platform), checks: { waivers: { sessions: waiver } } },
    };
    const { stdout, stderr } = await run(project, 'validate --waivers', { program: { ...waived, ...real } });
    expect(stdout).toContain('sessions: AUTOSCALER_SINGLE_REPLICA of HorizontalPodAutoscaler/api');
    expect(stdout).toContain('covers: 1 finding\n    production HorizontalPodAutoscaler/api spec.minReplicas');
    expect(stderr).not.toContain('AUTOSCALER_SINGLE_REPLICA');
  });
});

test('--verbose lists the rules in CEL that only a cluster judges', async () => {
  const { stdout } = await run(project, 'validate --verbose', { program: real });
  expect(stdout).toMatch(/\d+ rules that only a cluster judges \(CEL\):\n {2}\w+ spec/);
});

function services(): object {
  return platform.environments.production.values.services;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
