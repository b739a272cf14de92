import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Scenario } from '../measure/scenario';
import type { Size } from '../measure/size';
import { nodeStep } from '../measure/step';
import { keelsonFolder } from '../project/write-project';

/** What the two are called, see `work.ts`: the same work without the checks and with them. */
export const work = { tool: 'in one process', rendering: 'render', checking: 'render-and-check' } as const;

/** Rendering in one process without writing, and the same with the checks: what the checks alone add. */
export function checkFigures(size: Size): Scenario[] {
  const bundle = join(keelsonFolder, '.keelson/bench/work.cjs');
  mkdirSync(join(keelsonFolder, '.keelson/bench'), { recursive: true });
  buildSync({
    absWorkingDir: keelsonFolder,
    entryPoints: ['bench/checks/work.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    packages: 'external',
    loader: { '.json': 'copy' },
    logLevel: 'error',
  });
  return [work.rendering, work.checking].map((what) => {
    const args = [what, String(size.services), String(size.environments)];
    return { tool: work.tool, what, size, steps: [nodeStep(bundle, args, { cwd: keelsonFolder })] };
  });
}
