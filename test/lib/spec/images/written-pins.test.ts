import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import { readWrittenPins } from '../../../../lib/spec/images/written-pins';
import { referencePins } from '../../../reference-platform';

const digest = `sha256:${'0a'.repeat(32)}`;
const tags = [
  '1.2.3',
  '1.2.3-rc.1',
  'v1',
  '1.25',
  '012',
  '1e3',
  'null',
  'true',
  'on',
  '~',
  'a:b',
  'a: b',
  'a:',
  'x #y',
  '0x1.2.3',
];
const name = fc.constantFrom('api', 'web', 'null', 'true', 'on', 'constructor', 'x-1', '1', 'Api');

const pin = fc.record(
  {
    tag: fc.oneof(fc.constantFrom(...tags), fc.string({ maxLength: 6 })),
    digest: fc.constant(digest),
    repository: fc.constantFrom('public.ecr.aws/envoy/proxy', 'localhost:5000/a', 'a b'),
  },
  { requiredKeys: [] },
);

/** Lines of a file of pins, as a machine or a careless person writes them. */
const line = fc.oneof(
  fc.constantFrom(
    '# written by machines',
    '',
    ' ',
    '---',
    '%YAML 1.2',
    '<<<<<<< HEAD',
    '\t',
    'api: {}',
    '...',
    '  - a',
  ),
  name.map((text) => `${text}:`),
  fc
    .tuple(
      fc.constantFrom('  ', '    ', ' '),
      fc.constantFrom('tag', 'digest', 'repository', 'other'),
      fc.constantFrom(...tags),
    )
    .map(([indent, field, value]) => `${indent}${field}: ${value}`),
);

const anyFile = fc.oneof(
  fc.dictionary(name, pin, { maxKeys: 4, noNullPrototype: true }).map((pins) => stringify(pins)),
  fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n')),
);

test('what is read without the library is what the library reads, and nothing is wrong with it', () => {
  fc.assert(
    fc.property(anyFile, (text) => {
      const pins = readWrittenPins(text);
      if (pins === undefined) return;
      const document = parseDocument(text);
      expect([...document.errors, ...document.warnings]).toEqual([]);
      expect(pins).toEqual(document.toJS() ?? {});
    }),
    { numRuns: 2000 },
  );
});

test('a file that a machine wrote is read without the library', () => {
  const pins = {
    api: { tag: '1.2.3', digest },
    proxy: { digest, repository: 'public.ecr.aws/envoy/proxy', tag: 'v1' },
  };
  expect(readWrittenPins(stringify(pins))).toEqual(pins);
});

test('the pins of this repository are read without the library', () => {
  for (const { text } of Object.values(referencePins())) expect(readWrittenPins(text)).toBeDefined();
});

test.each([
  ['a name stands twice', `api:\n  tag: v1\napi:\n  tag: v2\n`],
  ['a field stands twice', `api:\n  tag: v1\n  tag: v2\n`],
  ['a tag is a number to YAML', `api:\n  tag: 1.25\n`],
  ['a tag is no text to YAML', `api:\n  tag: null\n`],
  ['a name has no pin', `api:\nweb:\n  tag: v1\n`],
  ['the last name has no pin', `web:\n  tag: v1\napi:\n`],
  ['lines end as on Windows', `api:\r\n  tag: v1\r\n`],
])('the library decides where %s', (_case, text) => {
  expect(readWrittenPins(text)).toBeUndefined();
});
