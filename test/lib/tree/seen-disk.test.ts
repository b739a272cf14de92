import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildTree, planTree, readKnownFiles, updateTree, type Tree, type TreePlan } from '../../../lib/tree';
import { untouchedRecord } from '../../../lib/tree/record/is-untouched';
import { manifest } from './manifests';

const folder = mkdtempSync(join(tmpdir(), 'keelson-seen-'));
const dist = join(folder, 'dist');
const files = { record: join(folder, 'record'), lock: join(folder, 'lock') };
/** Files that were written just now are read again, whoever looked. */
const settleMs = 100;

const before = treesOf('Service/a/api', 'Service/a/web', 'ConfigMap/a/settings');
const after = treesOf('Service/a/api', 'ConfigMap/a/settings', 'ConfigMap/a/other');

function treesOf(...names: readonly string[]): readonly Tree[] {
  return ['dev', 'staging'].map((name) => treeOf(name, ...names));
}

function treeOf(environment: string, ...names: readonly string[]): Tree {
  return buildTree(
    environment,
    names.map((each) => manifest(each, { bundle: `services/${each.split('/')[2] ?? ''}` })),
  );
}

const write = (trees: readonly Tree[], isSeen = false): Promise<readonly TreePlan[]> =>
  updateTree(dist, (known) => trees.map((tree) => planTree(dist, tree, { known })), {
    files,
    contentKey: 'key',
    seen: isSeen ? untouchedRecord(dist, files.record) : undefined,
  });

/** What a run would do that looks itself, and one that was told that all is as it was left. */
function plans(trees: readonly Tree[]): readonly [looking: unknown, told: unknown] {
  const told = readKnownFiles(files.record, untouchedRecord(dist, files.record));
  expect(told.isSeen).toBe(true);
  const plan = (known: typeof told): unknown =>
    trees.map((tree) => {
      const { found, write: written, ...rest } = planTree(dist, tree, { known });
      const entries = [...found.listing.entries].sort();
      return {
        ...rest,
        index: rest.index?.sha256,
        written: written.map(({ path, reason }) => [path, reason]),
        entries,
      };
    });
  return [plan(readKnownFiles(files.record)), plan(told)];
}

beforeEach(async () => {
  rmSync(dist, { recursive: true, force: true });
  await write(before);
  await sleep(settleMs);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['nothing else', () => undefined],
  ['a file of somebody else beside the environments', () => writeFileSync(join(dist, 'README.md'), 'mine')],
  ['a file of somebody else in an environment', () => writeFileSync(join(dist, 'dev/services/notes.txt'), 'mine')],
  ['a link in an environment', () => symlinkSync('/etc/hostname', join(dist, 'dev/services/link.yaml'))],
  ['an empty folder of somebody else', () => mkdirSync(join(dist, 'staging/services/mine'))],
])('whoever was told that dist is untouched plans what it would plan by looking, where there is %s', async (_, add) => {
  add();
  await write(before);
  await sleep(settleMs);
  for (const trees of [before, after]) {
    const [looking, told] = plans(trees);
    expect(told).toEqual(looking);
  }
});

test('a run that was told writes what one writes that looks', async () => {
  await write(after, true);
  await sleep(settleMs);
  const [told, index] = [untouchedRecord(dist, files.record), readFileSync(join(dist, 'dev.index.json'), 'utf8')];
  expect(told).toBeDefined();
  rmSync(dist, { recursive: true });
  await write(after);
  expect(readFileSync(join(dist, 'dev.index.json'), 'utf8')).toBe(index);
});

test('a file that is edited after somebody looked is not taken for the one that was left there', () => {
  const seen = untouchedRecord(dist, files.record);
  const [path = ''] = [...(before[0]?.files.keys() ?? [])].filter((each) => each.includes('web'));
  appendFileSync(join(dist, path), '# edited\n');
  const other = buildTree('dev', [manifest('Service/a/web', { bundle: 'services/web', spec: { changed: 'yes' } })]);
  const { edited } = planTree(dist, other, { known: readKnownFiles(files.record, seen) });
  expect(edited).toContain(path);
});

test('what somebody saw of an older state counts for nothing', async () => {
  const seen = untouchedRecord(dist, files.record);
  await write(after);
  expect(readKnownFiles(files.record, seen).isSeen).toBe(false);
});

test('a file that is edited after somebody looked is not removed unseen', () => {
  const seen = untouchedRecord(dist, files.record);
  const [path = ''] = [...(before[0]?.files.keys() ?? [])].filter((each) => each.includes('web'));
  appendFileSync(join(dist, path), '# edited\n');
  const { edited, remove } = planTree(dist, treeOf('dev', 'Service/a/api'), {
    known: readKnownFiles(files.record, seen),
  });
  expect([remove, edited]).toEqual([expect.arrayContaining([path]), [path]]);
});

test('what was left alone once, for no index said whose it is, is left alone by every later run', async () => {
  await write(before); // reads what was written just before it was recorded
  rmSync(join(dist, 'dev.index.json'));
  const less = [treeOf('dev', 'Service/a/api'), ...before.slice(1)];
  const [first] = await write(less);
  expect(first?.foreign).toHaveLength(2);
  for (const trees of [less, [treeOf('dev', 'Service/a/api', 'ConfigMap/a/other'), ...before.slice(1)]]) {
    await sleep(settleMs);
    const [plan] = await write(trees, true);
    expect([plan?.foreign, plan?.remove]).toEqual([first?.foreign, []]);
  }
});
