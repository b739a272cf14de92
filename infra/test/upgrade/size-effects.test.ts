import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SizeChange } from '../../bin/upgrade/size-changes';
import { sizeEffects } from '../../bin/upgrade/size-effects';

const project = join(__dirname, '..', '..', '..');
const page = readFileSync(join(project, 'docs/upgrades-of-infrastructure.md'), 'utf8');

test('the page tells of each size what the templates say now, and of nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-upgrades-'));
  const file = join(folder, 'page.md');
  const { stderr } = spawnSync(process.execPath, [join(project, 'scripts/docs/upgrades.mjs'), '--file', file], {
    encoding: 'utf8',
  }); // each size takes a synthesis, and one in a test takes three times as long
  expect(stderr).toBe('');
  expect(page).toBe(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
}, 300_000);

test('a change that the description refuses is told with the code of the problem', () => {
  const change: SizeChange = { environment: 'production', values: { network: { cidr: '10.0.0.0/15' } } };
  const [found] = sizeEffects(project, [change]);
  expect(found?.changes).toBeUndefined();
  expect(found?.refusedBy.length).toBeGreaterThan(0);
});
