import { writeSync } from 'node:fs';
import { bundles } from '../charts';
import { checkPlatform } from '../lib/check';
import { readCustomKinds } from '../lib/cli/crds/read-custom-kinds';
import { renderPlatform } from '../lib/render';
import { buildTree } from '../lib/tree';
import { benchPlatform } from './platform';

/** One measured piece of work in a process of its own: `work <what> <services> <environments>`. */
async function work([what = '', services = '', environments = '']: readonly string[]): Promise<void> {
  const platform = benchPlatform(Number(services), Number(environments));
  const rendered = await renderPlatform(platform, bundles);
  const trees = rendered.environments.map(({ name, manifests }) => buildTree(name, manifests));
  if (what === 'render-and-check') {
    const crds = readCustomKinds(process.cwd());
    const { open } = checkPlatform(platform, rendered.environments, { crds, today: '2026-01-01' });
    if (open.length > 0) throw new Error(`the platform of the benchmark breaks a rule: ${JSON.stringify(open[0])}`);
  }
  const objects = trees.reduce((sum, { files }) => sum + files.size, 0);
  const { user, system } = process.cpuUsage();
  const milliseconds = Math.round((user + system) / 1000);
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  writeSync(1, `${JSON.stringify({ objects, milliseconds, peakMiB })}\n`);
}

void work(process.argv.slice(2));
