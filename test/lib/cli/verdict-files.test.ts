import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Verdicts } from '../../../lib/check';
import { verdictFiles } from '../../../lib/cli/platform/verdict-files';

const verdicts: Verdicts = { CAPACITY_EXCEEDED: { seen: 'digest', reads: ['workloads'], findings: [] } };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-verdicts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('another run knows the verdicts of each environment, and none of others', () => {
  verdictFiles(folder).keep('dev', verdicts);
  expect(verdictFiles(folder).find('dev')).toEqual(verdicts);
  expect(verdictFiles(folder).find('production')).toEqual({});
  expect(readdirSync(folder)).toEqual(['dev.json']);
});

test('verdicts with a changed byte count for nothing', () => {
  verdictFiles(folder).keep('dev', verdicts);
  const file = join(folder, 'dev.json');
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, flip) => {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(place) ^ flip, place);
      writeFileSync(file, damaged);
      expect(verdictFiles(folder).find('dev')).toEqual({});
    }),
  );
});

test('where verdicts cannot be kept, nothing else is lost', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const memory = verdictFiles(join(file, 'verdicts'));
  expect(() => memory.keep('dev', verdicts)).not.toThrow();
  expect(memory.find('dev')).toEqual({});
});
