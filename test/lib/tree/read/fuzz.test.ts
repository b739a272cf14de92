import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readManifests } from '../../../../lib/tree';

const dist = join(__dirname, '../../../../dist/dev');
const manifests = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(dist, name), 'utf8'));

const scraps = [
  '\n',
  '\n  ',
  '- ',
  ': ',
  '? ',
  '{',
  '}',
  '[',
  ']',
  ', ',
  '"',
  "'",
  '|',
  '>',
  '#',
  '&a ',
  '*a',
  '!!str ',
];
const more = ['!foo ', '<<: ', '\t', '\r', '---\n', '...\n', '%YAML 1.1\n', '\0', '\ufeff', '0x', '\\u', '__proto__: '];
const scrap = fc.constantFrom(...scraps, ...more);

const mutated = fc
  .tuple(
    fc.constantFrom(...manifests),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), scrap, fc.nat(4)), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) =>
    changes.reduce((result, [place, insert, removed]) => {
      const at = Math.floor(place * result.length);
      return result.slice(0, at) + insert + result.slice(at + removed);
    }, text),
  );

const soup = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 });

/** What holds for any input: no exception, each problem has its place, each document is an object and knows its lines. */
function readsSafely(text: string | Uint8Array): void {
  const { documents, problems } = readManifests(text, { file: 'given.yaml' });
  const lines = Buffer.from(text).toString().split('\n').length;
  for (const problem of problems) {
    expect(problem).toMatchObject({ severity: 'error', file: 'given.yaml' });
    expect(problem.line ?? 1).toBeGreaterThanOrEqual(1);
    expect(problem.line ?? 1).toBeLessThanOrEqual(lines);
    expect(problem.message).toMatch(/^[^\n]+$/);
  }
  for (const { body, line, lineOf } of documents) {
    expect([typeof body.apiVersion, typeof body.kind, typeof body.metadata.name]).toEqual([
      'string',
      'string',
      'string',
    ]);
    expect(line).toBeLessThanOrEqual(lines);
    expect(lineOf(['kind']) ?? 1).toBeLessThanOrEqual(lines);
    for (const key of Object.keys(body)) if (key !== 'apiVersion') expect(lineOf([key])).toBeGreaterThanOrEqual(1);
  }
}

test('any text is read without an exception', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        soup.map((parts) => parts.join('')),
        fc.string({ unit: 'grapheme' }),
      ),
      readsSafely,
    ),
    { numRuns: 200 },
  );
});

test('any bytes are read without an exception', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), readsSafely), { numRuns: 150 });
});

test('any real manifest with damage is read without an exception', () => {
  fc.assert(fc.property(mutated, readsSafely), { numRuns: 150 });
});

test('any object that is written as JSON is read as it was', () => {
  const meta = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const object: unknown = JSON.parse(JSON.stringify({ ...meta, data: value }));
      fc.pre(!/[0-9]{16}|e\+/.test(JSON.stringify(object))); // numbers that may be too large to be exact
      const { documents, problems } = readManifests(JSON.stringify(object), { file: 'a.json' });
      expect(problems).toEqual([]);
      expect(documents.map(({ body }) => body)).toEqual([object]);
    }),
    { numRuns: 150 },
  );
});
