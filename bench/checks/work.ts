import { bundles } from '../../charts';
import { checkPlatform } from '../../lib/check';
import { readProjectKinds } from '../../lib/cli/crds/read-custom-kinds';
import { tuneV8 } from '../../lib/cli/launcher/program/tune-v8';
import { renderPlatform } from '../../lib/render';
import { benchPlatform } from '../platform';

/** One measured piece of work in a process of its own: `work <what> <services> <environments>`. */
async function work([what = '', services = '', environments = '']: readonly string[]): Promise<void> {
  const platform = benchPlatform(Number(services), Number(environments));
  const { crds } = readProjectKinds(process.cwd());
  const isChecked = what === 'render-and-check';
  const rendered = await renderPlatform(platform, bundles, { crds, isChecked });
  if (!isChecked) return;
  const { open } = checkPlatform(platform, rendered.environments, { crds, today: '2026-01-01' });
  if (open.length > 0) throw new Error(`the platform of the benchmark breaks a rule: ${JSON.stringify(open[0])}`);
}

tuneV8(); // as the launcher does
void work(process.argv.slice(2));
