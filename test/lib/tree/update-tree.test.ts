import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  buildTree,
  checkTree,
  isUntouched,
  planRemoval,
  planTree,
  printIndex,
  updateTree,
  writtenEnvironments,
  type Tree,
  type TreePlan,
} from '../../../lib/tree';
import { parseRecord } from '../../../lib/tree/record/file-record';
import { saveRecord } from '../../../lib/tree/record/record-file';
import { filesBelow, manifest, textsOf } from './manifests';

const folder = mkdtempSync(join(tmpdir(), 'keelson-update-'));
const dist = join(folder, 'dist');
const files = { record: join(folder, 'state/record'), lock: join(folder, 'state/lock') };

const version = (type: string, environment = 'dev'): Tree =>
  buildTree(
    environment,
    ['api', 'web'].map((name) => manifest(`Service/a/${name}`, { bundle: `services/${name}`, spec: { type } })),
  );
const one = version('one');
const [api = '', web = ''] = one.files.keys();

const run = (...trees: Tree[]): Promise<readonly TreePlan[]> =>
  updateTree(dist, (known) => trees.map((tree) => planTree(dist, tree, { known })), { files, contentKey: 'key' });
const read = (plans: readonly TreePlan[]): number => plans.reduce((sum, { found }) => sum + found.files.states.size, 0);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 120));

beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a run leaves that was killed when it had written some files of a tree. */
function killWhileWriting(tree: Tree, ...written: string[]): void {
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, `.keelson-${tree.environment}.journal`), printIndex(tree));
  for (const path of written) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), tree.files.get(path)?.text() ?? '');
  }
}

test('files that look as they were recorded are not read again', async () => {
  await run(one);
  await settled();
  await run(one); // reads what was changed just before it was recorded
  expect(read(await run(one))).toBe(0);
  writeFileSync(join(dist, api), one.files.get(api)?.text() ?? '');
  expect(await run(one)).toMatchObject([{ write: [], found: { files: { states: { size: 1 } } } }]);
});

test.each([0, 3_600_000])(
  'an edit is noticed though the file has its old length and time, and the file system is %i ms behind',
  async (behindMs) => {
    const old = new Date('2020-01-01T00:00:00.500Z');
    await run(one);
    utimesSync(join(dist, api), old, old);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + behindMs);
    await run(one);
    clock.mockRestore();
    writeFileSync(join(dist, api), version('two').files.get(api)?.text() ?? '');
    utimesSync(join(dist, api), old, old);
    expect(await run(one)).toMatchObject([{ edited: [api], write: [{ path: api }] }]);
  },
);

test('a text is asked only of a file that is written', async () => {
  await run(one);
  const text = (): string => {
    throw new Error('asked');
  };
  const lazy = { ...one, files: new Map([...one.files].map(([path, file]) => [path, { ...file, text }])) };
  await expect(run(lazy)).resolves.toMatchObject([{ unchanged: 2 }]);
});

test('a run of one environment keeps what is known of the others', async () => {
  const staging = version('one', 'staging');
  await run(one, staging);
  await settled();
  await run(one, staging);
  await run(version('two'));
  expect(read(checkTree((known) => [planTree(dist, staging, { known })], { files }))).toBe(0);
  expect(isUntouched(dist, files.record, 'key')).toBe(false); // a check of nothing in particular was the last
});

test('a file that changed just before it was recorded is not trusted later, when only others were looked at', async () => {
  const staging = version('one', 'staging');
  await run(one, staging);
  const record = parseRecord(readFileSync(files.record));
  if (record === undefined) throw new Error('no record');
  // as if every file had changed in the tick in which it was recorded, which no clock shows
  saveRecord(files.record, { ...record, takenMs: 1, hashes: Buffer.alloc(record.hashes.length) });
  await settled();
  await run(one);
  const again = checkTree((known) => [planTree(dist, staging, { known })], { files });
  expect(again).toMatchObject([{ write: [], edited: [] }]);
});

test('a file that was theirs and is ours now is known from then on', async () => {
  const early = buildTree('dev', [manifest('Service/a/api', { spec: { type: 'one' } })]);
  await run(early);
  mkdirSync(dirname(join(dist, web)), { recursive: true });
  writeFileSync(join(dist, web), one.files.get(web)?.text() ?? '');
  await run(early);
  await run(one);
  await settled();
  await run(one);
  expect(read(await run(one))).toBe(0);
  expect(isUntouched(dist, files.record, 'key')).toBe(true);
});

test('a check writes nothing, and what it says is current is known as untouched', async () => {
  await updateTree(dist, (known) => [planTree(dist, one, { known })], { files });
  const before = filesBelow(dist);
  const check = (tree: Tree): void =>
    void checkTree((known) => [planTree(dist, tree, { known })], { files, contentKey: 'checked' });
  check(version('two'));
  expect(isUntouched(dist, files.record, 'checked')).toBe(false);
  check(one);
  expect(isUntouched(dist, files.record, 'checked')).toBe(true);
  expect(filesBelow(dist)).toEqual(before);
});

test('when planning fails, nothing is written and the next run need not wait', async () => {
  const refuse = (): never => {
    throw new Error('refused');
  };
  await expect(updateTree(dist, refuse, { files })).rejects.toThrow('refused');
  await run(one);
  expect(filesBelow(dist)).toEqual({ ...textsOf(one), 'dev.index.json': printIndex(one) });
});

test('files that a killed run came to write are no hand edits to a run that renders something else', async () => {
  await run(one);
  killWhileWriting(version('two'), api);
  expect(await run(version('three'))).toMatchObject([{ edited: [] }]);
  expect(filesBelow(dist)).toEqual({ ...textsOf(version('three')), 'dev.index.json': printIndex(version('three')) });
});

test('two killed runs, one after the other, are both made good', async () => {
  await run(one);
  killWhileWriting(version('two'), api);
  const fail = (): never => {
    throw new Error('no space');
  };
  const three = version('three');
  const failing = { ...three, files: new Map([...three.files].map(([path, file]) => [path, { ...file, text: fail }])) };
  await expect(run(failing)).rejects.toThrow('no space'); // when its journal lay there, and none of its files
  expect(await run(version('four'))).toMatchObject([{ edited: [] }]);
});

test('an edit of a file that a killed run wrote is noticed', async () => {
  await run(one);
  killWhileWriting(version('two'), api);
  writeFileSync(join(dist, api), 'mine');
  expect(planTree(dist, version('three')).edited).toEqual([api]);
});

test('files of a killed first run are removed when they are not wanted any more', async () => {
  killWhileWriting(version('two'), api, web);
  await run(buildTree('dev', []));
  expect(Object.keys(filesBelow(dist))).toEqual(['dev.index.json']);
});

test('a folder that a killed run emptied is removed', async () => {
  await run(one);
  rmSync(join(dist, web));
  await run(buildTree('dev', [manifest('Service/a/api', { spec: { type: 'one' } })]));
  expect(lstatSync(join(dist, 'dev/services/web'), { throwIfNoEntry: false })).toBeUndefined();
});

test("somebody's file where one of ours is needed counts as an edit, unless there is no index to tell", async () => {
  await run(buildTree('dev', []));
  mkdirSync(dirname(join(dist, api)), { recursive: true });
  writeFileSync(join(dist, api), 'mine');
  expect(planTree(dist, one).edited).toEqual([api]);
  rmSync(join(dist, 'dev.index.json'));
  expect(planTree(dist, one).edited).toEqual([]);
});

test('an environment that is gone takes its index along, also when its only run was killed', async () => {
  const staging = version('one', 'staging');
  await run(one, staging);
  killWhileWriting(
    version('one', 'old'),
    'old/services/api/10-service-api.yaml',
    ...version('one', 'old').files.keys(),
  );
  rmSync(join(dist, 'old/services/api/10-service-api.yaml'), { force: true });
  writeFileSync(join(dist, 'theirs.index.json'), '{}');
  expect(writtenEnvironments(dist)).toEqual(['dev', 'old', 'staging']);
  await updateTree(dist, (known) => ['old', 'staging'].map((name) => planRemoval(dist, name, { known })), { files });
  expect(Object.keys(filesBelow(dist))).toEqual([...one.files.keys(), 'dev.index.json', 'theirs.index.json'].sort());
});

test('a new folder appears with everything in it', async () => {
  const seen: string[][] = [];
  const spied = [...one.files].map(([path, file]): [string, typeof file] => {
    const text = (): string => {
      seen.push(Object.keys(filesBelow(dist)).filter((name) => name.startsWith('dev/')));
      return file.text();
    };
    return [path, { ...file, text }];
  });
  await run({ ...one, files: new Map(spied) });
  expect(seen).toEqual([[], []]);
  expect(readFileSync(join(dist, web), 'utf8')).toBe(one.files.get(web)?.text());
});
