import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildTree, isUntouched, planTree, updateTree } from '../../../../lib/tree';
import { manifest } from '../manifests';

const folder = mkdtempSync(join(tmpdir(), 'keelson-untouched-'));
const dist = join(folder, 'dist');
const files = { record: join(folder, 'record'), lock: join(folder, 'lock') };
const trees = ['dev', 'staging'].map((environment) =>
  buildTree(environment, [manifest('Service/a/api'), manifest('Service/a/web', { bundle: 'services/web' })]),
);
const [path = ''] = trees[0]?.files.keys() ?? [];
const file = join(dist, path);
const foreign = join(dist, 'dev/services/mine/notes.txt');

const run = (): Promise<unknown> =>
  updateTree(dist, (known) => trees.map((tree) => planTree(dist, tree, { known })), { files, contentKey: 'key' });
const answer = (): boolean => isUntouched(dist, files.record, 'key');

beforeEach(async () => {
  rmSync(dist, { recursive: true, force: true });
  await run();
  mkdirSync(join(dist, 'dev/services/mine'));
  writeFileSync(foreign, 'mine');
  await run();
});

afterAll(() => rmSync(folder, { recursive: true }));

test('what a run left is untouched, with what others had there before', () => {
  expect(answer()).toBe(true);
});

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 120));
const sameLength = (): string => readFileSync(file, 'utf8').replace('api', 'apx');

test.each([
  ['nothing', () => undefined, true],
  ['a change', () => writeFileSync(file, 'x'), false],
  ['a file more', () => writeFileSync(join(dist, 'staging/services/x'), ''), false],
])('right after a first run into an empty folder, %s is seen for what it is', async (_, change, isSame) => {
  rmSync(folder, { recursive: true });
  await run();
  change();
  expect(answer()).toBe(isSame);
});

test.each<[what: string, change: () => void]>([
  ['a file is changed', () => writeFileSync(file, 'x')],
  ['a file is changed to as many bytes', () => writeFileSync(file, sameLength())],
  ['a file is missing', () => rmSync(file)],
  ['a file is made beside ours', () => writeFileSync(join(dist, 'dev/services/web/99-x.yaml'), '')],
  ['a file is made beside theirs', () => writeFileSync(join(dist, 'dev/services/mine/more.txt'), '')],
  ['a file of theirs is gone', () => rmSync(foreign)],
  ['a folder is made', () => mkdirSync(join(dist, 'staging/services/new'))],
  ['a folder is gone', () => rmSync(join(dist, 'staging/services/web'), { recursive: true })],
  ['all of it is gone', () => rmSync(dist, { recursive: true })],
  ['an index is changed', () => writeFileSync(join(dist, 'staging.index.json'), '{}')],
  ['there is another environment', () => writeFileSync(join(dist, 'old.index.json'), '{}')],
  ['another run was killed', () => writeFileSync(join(dist, '.keelson-dev.journal'), '')],
  ['a link to it stands in place of a folder', () => replaceByLink(join(dist, 'staging/services/web'))],
  ['a link to it stands in place of a file', () => replaceByLink(file)],
])('when %s, that is noticed', (_, change) => {
  change();
  expect(answer()).toBe(false);
});

function replaceByLink(place: string): void {
  renameSync(place, join(folder, 'moved'));
  symlinkSync(join(folder, 'moved'), place);
}

afterEach(() => rmSync(join(folder, 'moved'), { recursive: true, force: true }));

test('a change in the very moment after the run is noticed, though the clock of the file system may not show it', async () => {
  for (let round = 0; round < 60; round += 1) {
    rmSync(file);
    await run();
    writeFileSync(file, sameLength());
    expect(answer()).toBe(false);
  }
});

test.each([0, 3_600_000])(
  'a change is noticed though the file has its old length and time, and the file system is %i ms behind',
  async (behindMs) => {
    const old = new Date('2020-01-01T00:00:00.500Z');
    utimesSync(file, old, old);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + behindMs);
    await run();
    clock.mockRestore();
    writeFileSync(file, sameLength());
    utimesSync(file, old, old);
    expect(answer()).toBe(false);
  },
);

test('files that were changed just before they were recorded are read once and not again', async () => {
  rmSync(file);
  await run();
  const takenMs = readFileSync(files.record, 'latin1').split(/[\n ]/)[4];
  expect(answer()).toBe(true);
  expect(readFileSync(files.record, 'latin1').split(/[\n ]/)[4]).not.toBe(takenMs);
  await settle();
  expect(answer()).toBe(true);
  const settled = readFileSync(files.record);
  expect(answer()).toBe(true);
  expect(readFileSync(files.record).equals(settled)).toBe(true);
});

test('the answer is no for another content, for none, and without a record', () => {
  expect(isUntouched(dist, files.record, 'other')).toBe(false);
  expect(isUntouched(dist, files.record, '')).toBe(false);
  expect(isUntouched(dist, join(folder, 'no-record'), 'key')).toBe(false);
});

test('after a run that wrote something else, the answer is no', async () => {
  await updateTree(dist, (known) => [planTree(dist, buildTree('dev', []), { known })], { files });
  expect(answer()).toBe(false);
});

test('a record that is damaged anywhere knows nothing', () => {
  const record = readFileSync(files.record);
  fc.assert(
    fc.property(fc.nat(record.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, flip, isCut) => {
      const damaged = Buffer.from(isCut ? record.subarray(0, at) : record);
      if (!isCut) damaged.writeUInt8(damaged.readUInt8(at) ^ flip, at);
      writeFileSync(files.record, damaged);
      expect(answer()).toBe(false);
    }),
  );
  writeFileSync(files.record, record);
  expect(answer()).toBe(true);
});
