import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startCluster, type Cluster } from '..';

const script = join(__dirname, '../../../scripts/renew-schemas.mjs');

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster({ crds: [] });
});
afterAll(() => cluster.stop());

test('the schemas of 1.36 are what a running server of that version publishes', async () => {
  const child = spawn(process.execPath, [script, '--kubeconfig', cluster.kubeconfig, '--check']);
  const ended = once(child, 'exit');
  const printed = (await Promise.all([text(child.stdout), text(child.stderr)])).join('');

  expect(printed).toBe('v1.36.json is what the server publishes\n');
  expect(await ended).toEqual([0, null]);
});
