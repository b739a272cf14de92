import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { printFacts } from '../../../../lib/check';
import { CacheDamaged, diskCache, type RenderedBundle } from '../../../../lib/render';
import { bundleFiles } from '../../../../lib/tree';

const body = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { greeting: 'grüß Gott' } };
const manifests = ['settings', 'other'].map((name) => ({
  body: { ...body, metadata: { name } },
  bundle: 'services/api',
  construct: name,
}));
const files = bundleFiles('dev', 'services/api', manifests);
const [{ facts, contentNames } = { facts: [], contentNames: { own: [], others: [] } }] = printFacts([manifests]);
const texts = { files: files.map(({ text }) => text), facts: facts.map(({ text }) => text) };
const factTexts = texts.facts.join('');
const bundle: RenderedBundle = {
  path: 'services/api',
  files: files.map(({ text, ...file }) => ({ ...file, bytes: Buffer.byteLength(text) })),
  usage: {},
  findings: [],
  facts: facts.map(({ text: _, ...kind }) => kind),
  contentNames,
};
const key = 'a'.repeat(64);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('another run finds a bundle with its texts', () => {
  diskCache(folder).keep(key, bundle, texts);
  const cache = diskCache(folder);
  const found = cache.find(key);

  expect(found).toEqual(bundle);
  expect(bundle.files.map((_, file) => cache.text(key, bundle, file))).toEqual(texts.files);
  expect(cache.facts(key, bundle).toString()).toBe(factTexts);
});

test('a key that nobody kept is not there', () => {
  expect(diskCache(folder).find(key)).toBeUndefined();
});

test('no temporary file stays behind', () => {
  diskCache(folder).keep(key, bundle, texts);
  expect(readdirSync(folder)).toEqual([key]);
});

test('an entry cut short is not there, or says so when a text is asked for', () => {
  diskCache(folder).keep(key, bundle, texts);
  const whole = readFileSync(join(folder, key)).length;
  for (let length = 0; length < whole; length += 7) {
    diskCache(folder).keep(key, bundle, texts);
    truncateSync(join(folder, key), length);
    expectNothingWrong();
  }
});

test('an entry with a changed byte is not there, or says so when a text is asked for: nothing wrong comes out', () => {
  diskCache(folder).keep(key, bundle, texts);
  const whole = readFileSync(join(folder, key));
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, flip) => {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(place) ^ flip, place);
      writeFileSync(join(folder, key), damaged);
      expectNothingWrong();
    }),
  );
});

test('an entry that is taken away while it is in use is damage, not a bug', () => {
  const cache = diskCache(folder);
  cache.keep(key, bundle, texts);
  rmSync(join(folder, key));
  expect(() => cache.text(key, bundle, 0)).toThrow(CacheDamaged);
});

test('a wary cache has no entry with a damaged text', () => {
  diskCache(folder).keep(key, bundle, texts);
  const whole = readFileSync(join(folder, key));
  const greeting = whole.indexOf('grüß');
  writeFileSync(join(folder, key), whole.fill('!', greeting, greeting + 1));

  expect(diskCache(folder).find(key)).toEqual(bundle);
  expect(diskCache(folder, { isWary: true }).find(key)).toBeUndefined();
});

test('a wary cache has no entry with damaged facts', () => {
  diskCache(folder).keep(key, bundle, texts);
  const whole = readFileSync(join(folder, key));
  const fact = whole.indexOf(factTexts);
  writeFileSync(join(folder, key), whole.fill('!', fact, fact + 1));

  expect(diskCache(folder, { isWary: true }).find(key)).toBeUndefined();
});

test('what the last run used is found although its entries are gone, but not by a wary cache', () => {
  finishWith(key);
  expect(diskCache(folder).find(key)).toEqual(bundle);
  expect(diskCache(folder, { isWary: true }).find(key)).toBeUndefined();
});

test('what the last run left with a changed byte counts for nothing', () => {
  finishWith(key);
  const file = join(folder, 'shelf');
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, flip) => {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(place) ^ flip, place);
      writeFileSync(file, damaged);
      expect(diskCache(folder).find(key)).toBeUndefined();
    }),
  );
});

function expectNothingWrong(): void {
  const found = diskCache(folder).find(key);
  if (found !== undefined) expect(found).toEqual(bundle);
  for (const [file, text] of texts.files.entries()) {
    try {
      expect(diskCache(folder).text(key, bundle, file)).toBe(text);
    } catch (error) {
      expect(error).toBeInstanceOf(CacheDamaged);
    }
  }
  const wary = diskCache(folder, { isWary: true }).find(key);
  if (wary === undefined) return;
  expect(texts.files.map((_, file) => diskCache(folder).text(key, wary, file))).toEqual(texts.files);
  expect(diskCache(folder).facts(key, wary).toString()).toBe(factTexts);
}

/** Ends a run that used one bundle, which no run before did. */
function finishWith(used: string): void {
  const cache = diskCache(folder);
  cache.find(used);
  cache.finish(new Map([[used, bundle]]));
}

test('a bundle that the folder has no space for is found as long as the process lives', () => {
  mkdirSync(join(folder, key, 'in the way'), { recursive: true }); // as a full disk: the entry cannot be put there
  const cache = diskCache(folder);
  cache.keep(key, bundle, texts);

  expect(cache.find(key)).toEqual(bundle);
  expect(texts.files.map((_, file) => cache.text(key, bundle, file))).toEqual(texts.files);
  expect(cache.facts(key, bundle).toString()).toBe(factTexts);
  expect(() => diskCache(folder).text(key, bundle, 0)).toThrow(CacheDamaged);
});
