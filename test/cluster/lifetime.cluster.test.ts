import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { evenNodes, ref, startCluster } from '.';
import { poll } from './poll';

const account = ref('v1', 'ConfigMap', 'default/mine');

test('two clusters run side by side, and each ends without a trace', async () => {
  const [one, two] = await Promise.all([startCluster({ nodes: evenNodes(1) }), startCluster({ nodes: evenNodes(2) })]);
  await one.client.create({ ...account });

  expect(await two.client.get(account)).toBeUndefined();
  expect(await two.client.list({ apiVersion: 'v1', kind: 'Node' })).toHaveLength(2);
  expect(processesOf(one.folder).length).toBeGreaterThan(5);

  await one.stop();
  expect(processesOf(one.folder)).toEqual([]);
  expect(existsSync(one.folder)).toBe(false);
  expect(await two.client.get(account)).toBeUndefined(); // it still answers

  await two.stop();
  expect(processesOf(two.folder)).toEqual([]);
  expect(existsSync(two.folder)).toBe(false);
});

test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
  'a cluster ends by itself when its parent gets %s',
  async (signal) => {
    const { child, folder } = await startElsewhere();
    expect(processesOf(folder).length).toBeGreaterThan(3);

    child.kill(signal);
    await once(child, 'exit');
    const isGone = (): Promise<boolean> => Promise.resolve(processesOf(folder).length === 0 && !existsSync(folder));
    await poll(isGone, { what: 'no process and no folder is left', timeoutSeconds: 10 });
  },
);

test.each([
  ['etcd', '/etcd '],
  ['supervisor', 'supervisor.mjs '],
])('when %s dies, the cluster tells it at the latest when it is stopped', async (name, command) => {
  const cluster = await startCluster({ crds: [] });
  const isIt = (line: string): boolean => line.includes(command);
  process.kill(Number.parseInt(processesOf(cluster.folder).find(isIt) ?? '', 10), 'SIGKILL');
  await poll(() => Promise.resolve(!processesOf(cluster.folder).some(isIt)), { what: `${name} is gone` });

  await expect(cluster.stop()).rejects.toThrow(
    new RegExp(`${name} ended by itself \\(.*kill.*\\); the end of its log:`, 'i'),
  );
  expect(processesOf(cluster.folder)).toEqual([]);
  expect(existsSync(cluster.folder)).toBe(false);
});

/** Processes that have to do with a folder: their ids and command lines. */
function processesOf(folder: string): string[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\n');
  return lines.filter((line) => line.includes(folder)).map((line) => line.trim());
}

/** A cluster that another process has started. */
async function startElsewhere(): Promise<{ child: ReturnType<typeof spawn>; folder: string }> {
  const child = spawn(process.execPath, [join(__dirname, 'start-and-wait.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const folder of createInterface({ input: child.stdout })) return { child, folder };
  throw new Error('the process ended before its cluster was there');
}
