import fc from 'fast-check';
import { PlatformError, type Problem } from '../../../lib/problem';
import { resolvePlatform, type PlatformSource } from '../../../lib/spec';
import { isTree, type Path } from '../../../lib/spec/layers';
import { loadPins } from './fixtures/load-platform';
import { withInfrastructure } from './fixtures/with-infrastructure';

const source = withInfrastructure({ dev: { nameServers: ['ns-1.example.net'] } });
const pins = loadPins();
const places = placesIn(source, []);

class Odd {
  readonly inner = { deep: true };
}

const names = ['constructor', '__proto__', 'toString', 'type', 'http', 'api', 'services', 'values', 'null', ''];

/** What a user, or a program that writes a spec, might put in place of a value. */
const garbage = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.object({ key: fc.oneof(fc.constantFrom(...names), fc.string()), maxDepth: 3, withNullPrototype: true }),
  fc.constantFrom<unknown>(NaN, Infinity, -0, undefined, null, 10n, Symbol('odd'), new Date(0), new Date(NaN), /x/),
  fc.constantFrom<unknown>(() => 'text', new Map(), new Set([1]), new Odd(), Object.create(new Odd()), [[], [[]]]),
  fc.constantFrom<unknown>('x'.repeat(10_000), '1'.repeat(10_000), '-'.repeat(300), '{domain}', '0', '\n', '💥'),
);

const holdingItself: Record<string, unknown> = {};
holdingItself['inner'] = [holdingItself];

const edits = fc.array(fc.tuple(fc.constantFrom(...places), fc.oneof(garbage, fc.constant(holdingItself))), {
  minLength: 1,
  maxLength: 3,
});

test('garbage anywhere in a spec either resolves or is told as problems, whatever it is', () => {
  fc.assert(
    fc.property(edits, (all) => {
      const broken = all.reduce((value: unknown, [path, garbageHere]) => replaced(value, path, garbageHere), source);
      for (const problem of problemsOf(broken as PlatformSource)) expectWhole(problem);
    }),
    { numRuns: 500 },
  );
});

test('garbage in a file of pins either resolves or is told as problems', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .array(
        fc.constantFrom('api:', '  tag: 1', '- a', '&x', '*x', '!!binary x', '{', '? [a]', '<<: *x', '"', '---', '\t'),
        {
          maxLength: 6,
        },
      )
      .map((lines) => lines.join('\n')),
  );
  fc.assert(
    fc.property(text, (production) => {
      const files = { ...pins, production: { file: 'images/production.yaml', text: production } };
      for (const problem of problemsOf(source, files)) expectWhole(problem);
    }),
    { numRuns: 200 },
  );
});

test.each([null, undefined, 'shop', 5, [], new Map(), () => source])(
  'a platform that is %p is told as problems',
  (odd) => {
    expect(problemsOf(odd as unknown as PlatformSource)).not.toEqual([]);
  },
);

function expectWhole({ code, spec, message, severity, accepted, fix, found }: Problem): void {
  expect(severity).toBe('error');
  expect(code).toMatch(/^[A-Z][A-Z_]+$/);
  expect(message.length).toBeGreaterThan(5);
  expect(typeof spec).toBe('string');
  expect(accepted ?? fix).toBeTruthy();
  expect((found ?? '').length).toBeLessThanOrEqual(120);
  expect(message.length).toBeLessThanOrEqual(240);
}

function problemsOf(broken: PlatformSource, files = pins): readonly Problem[] {
  try {
    resolvePlatform(broken, { pins: files });
  } catch (error) {
    if (error instanceof PlatformError) return error.problems;
    throw error;
  }
  return [];
}

function placesIn(value: unknown, at: Path): Path[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((entry, index) => placesIn(entry, [...at, String(index)]))];
  if (!isTree(value)) return [at];
  return [
    ...(at.length > 0 ? [at] : []),
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key])),
  ];
}

/** The value with another one at a path; a path that an earlier change cut off changes nothing. */
function replaced(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((entry, index): unknown => (String(index) === key ? replaced(entry, rest, other) : entry));
  if (!isTree(value)) return value;
  return { ...value, [key]: replaced(value[key], rest, other) };
}
