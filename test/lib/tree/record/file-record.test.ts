import fc from 'fast-check';
import { parseRecord, printRecord } from '../../../../lib/tree/record/file-record';
import { isSettled } from '../../../../lib/tree/record/is-settled';
import { recordAfter } from '../../../../lib/tree/record/record-after';
import { FileStates, nothingKnown } from '../../../../lib/tree/record';

const name = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'B', '\n', ' ', '=', '*', 'é', '😀') });
const stamp = fc.record({
  size: fc.nat(),
  mtimeMs: fc.double({ noNaN: true }),
  ctimeMs: fc.double({ min: 1, noNaN: true }),
  ino: fc.maxSafeNat(),
});
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const folder = fc.dictionary(name, fc.option(fc.tuple(stamp, hash)), { noNullPrototype: true });

test('what a run recorded is read back, however files are called', () => {
  fc.assert(
    fc.property(
      fc.dictionary(name, folder, { noNullPrototype: true }),
      fc.string(),
      fc.nat(),
      (folders, contentKey, takenMs) => {
        fc.pre(!contentKey.includes('\0'));
        const entries = new Map<string, 'file' | 'folder'>();
        const states = new FileStates();
        for (const [path, files] of Object.entries(folders)) {
          entries.set(path, 'folder');
          for (const [file, known] of Object.entries(files)) {
            entries.set(`${path}/${file}`, 'file');
            if (known) states.set(`${path}/${file}`, ...known);
          }
        }
        const outcome = { listings: [{ entries, beside: [] }], states: [states], takenMs, contentKey };
        const record = recordAfter(nothingKnown, outcome);
        expect(record.hashes.length / 32).toBe(states.size);
        expect(parseRecord(Buffer.concat(printRecord(record)))).toEqual(record);
      },
    ),
  );
});

test.each([
  ['long before the record was taken', 1_000_000.5, 1_000_100, true],
  ['in the same tick of the clock', 1_000_000.5, 1_000_005, false],
  ['after it was taken, by a clock that is ahead', 1_000_500.5, 1_000_100, false],
  ['a second before, on a file system that counts in two', 1_000_000, 1_001_000, false],
  ['five seconds before, on a file system that counts in two', 1_000_000, 1_005_000, true],
])('whether a file that was changed %s can be trusted unread', (_, changedMs, takenMs, isTrusted) => {
  expect(isSettled(changedMs, 0, takenMs)).toBe(isTrusted);
  expect(isSettled(0, changedMs, takenMs)).toBe(isTrusted);
});
