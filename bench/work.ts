import { writeSync } from 'node:fs';
import { bundles } from '../charts';
import { checkPlatform } from '../lib/check';
import { readCustomKinds } from '../lib/cli/crds/read-custom-kinds';
import { renderPlatform } from '../lib/render';
import { benchPlatform } from './platform';

/** One measured piece of work in a process of its own: `work <what> <services> <environments>`. */
async function work([what = '', services = '', environments = '']: readonly string[]): Promise<void> {
  const started = performance.now();
  const platform = benchPlatform(Number(services), Number(environments));
  const rendered = await renderPlatform(platform, bundles);
  const renderedAt = performance.now();
  if (what === 'render-and-check') {
    const crds = readCustomKinds(process.cwd());
    const { open } = checkPlatform(platform, rendered.environments, { crds, today: '2026-01-01' });
    if (open.length > 0) throw new Error(`the platform of the benchmark breaks a rule: ${JSON.stringify(open[0])}`);
  }
  const objects = rendered.environments.reduce((sum, { manifests }) => sum + manifests.length, 0);
  const milliseconds = { render: renderedAt - started, total: performance.now() - started };
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  writeSync(1, `${JSON.stringify({ objects, milliseconds, peakMiB })}\n`);
}

void work(process.argv.slice(2));
