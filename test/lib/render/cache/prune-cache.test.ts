import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pruneCache } from '../../../../lib/render/cache/prune-cache';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-prune-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function entries(count: number): readonly string[] {
  const names = Array.from({ length: count }, (_, index) => `entry-${String(index).padStart(4, '0')}`);
  for (const [index, name] of names.entries()) {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), 1_700_000_000 + index, 1_700_000_000 + index); // the first is the oldest
  }
  return names;
}

test('a few hundred entries stay, whether they are needed or not', () => {
  const names = entries(500);
  pruneCache(folder, new Set());
  expect(readdirSync(folder).sort()).toEqual(names);
});

test('of too many, the oldest go that nobody needs, and more than one at a time', () => {
  const names = entries(700);
  const used = new Set(names.slice(0, 10));
  pruneCache(folder, used);

  expect(readdirSync(folder).sort()).toEqual([...used, ...names.slice(-390)]);
});

test('what is needed stays, however much it is', () => {
  const names = entries(1200);
  pruneCache(folder, new Set(names));
  expect(readdirSync(folder)).toHaveLength(1200);
});
