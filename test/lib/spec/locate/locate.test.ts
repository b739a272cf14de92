import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createLocator } from '../../../../lib/spec/locate/create-locator';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'locate-')));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the files and says where a place such as `base.values.a` was written: `file:line`. */
function locate(files: { readonly [file: string]: string }, place: string): string | undefined {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'project', file)), { recursive: true });
    writeFileSync(join(folder, 'project', file), text);
  }
  const entry = { folder: join(folder, 'project'), file: 'index.ts', name: 'platform' };
  const found = createLocator(entry)(place.split('.').filter(Boolean));
  return found && `${found.file}:${found.line}`;
}

describe('the line of a value is found', () => {
  test.each([
    ['in a block', 'export const platform = {\n  a: {\n    b: 1,\n  },\n};', 'a.b', 'index.ts:3'],
    ['behind satisfies', 'export const platform = {\n  a: { b: 1 } satisfies object,\n};', 'a.b', 'index.ts:2'],
    ['behind as const', 'export const platform = {\n  a: {\n b: 1 },\n} as const;', 'a.b', 'index.ts:3'],
    ['behind parentheses', 'export const platform = ({\n  a: ({\n b: 1 }),\n});', 'a.b', 'index.ts:3'],
    ['behind a call', 'export const platform = Object.freeze({\n  a: {\n b: 1 } });', 'a.b', 'index.ts:3'],
    ['under a quoted key', "export const platform = {\n  a: {\n'b-c': 1 } };", 'a.b-c', 'index.ts:3'],
    ['under a key in brackets', "export const platform = {\n  a: {\n['b']: 1 } };", 'a.b', 'index.ts:3'],
    ['under a numeric key', 'export const platform = {\n  a: {\n3: 1 } };', 'a.3', 'index.ts:3'],
    ['in a list', "export const platform = {\n  a: [\n'x',\n'y',\n] };", 'a.1', 'index.ts:4'],
    [
      'of an element that has a name',
      "export const platform = [\n{ name: 'x' },\n{ name: 'y',\n b: 1 }];",
      'y.b',
      'index.ts:4',
    ],
    ['that a function gives', 'export const platform = { a: () => ({\nb: 1 }) };', 'a.b', 'index.ts:2'],
    ['that a method returns', 'export const platform = { a() {\nreturn {\nb: 1 }; } };', 'a.b', 'index.ts:3'],
    [
      'near a function that returns twice',
      'export const platform = {\na: (x) => { if (x) return {}; return { b: 1 }; } };',
      'a.c',
      'index.ts:2',
    ],
    ['of a shorthand', 'const a = {\nb: 1 };\nexport const platform = { a };', 'a.b', 'index.ts:2'],
    ['of a shorthand itself', 'const a = 1;\nexport const platform = {\n a };', 'a', 'index.ts:3'],
    ['of a constant', 'const one = {\nb: 1 };\nexport const platform = { a: one };', 'a.b', 'index.ts:2'],
    ['of a spread', 'const one = {\nb: 1 };\nexport const platform = { a: { ...one } };', 'a.b', 'index.ts:2'],
    [
      'that beats a spread',
      'const one = {\nb: 1 };\nexport const platform = {\na: { ...one,\nb: 2 } };',
      'a.b',
      'index.ts:5',
    ],
    [
      'that a spread beats',
      'const one = {\nb: 1 };\nexport const platform = {\na: {\nb: 2, ...one } };',
      'a.b',
      'index.ts:2',
    ],
    ['that stands twice', 'export const platform = {\na: 1,\na: 2 };', 'a', 'index.ts:3'],
    [
      'of a property of a constant',
      'const one = { c: {\nb: 1 } };\nexport const platform = { a: one.c };',
      'a.b',
      'index.ts:2',
    ],
    [
      'spread from a property',
      'const one = { c: {\nb: 1 } };\nexport const platform = { a: { ...one.c } };',
      'a.b',
      'index.ts:2',
    ],
    ['exported under another name', 'const own = {\na: 1 };\nexport { own as platform };', 'a', 'index.ts:2'],
  ])('%s', (_name, text, place, expected) => {
    expect(locate({ 'index.ts': text }, place)).toBe(expected);
  });
});

describe('imports are followed', () => {
  const use = 'export const platform = { base };\n';

  test.each([
    ['a name', "import { base } from './base';\n", 'base.ts', 'export const base = {\na: 1 };'],
    ['a renamed one', "import { own as base } from './base';\n", 'base.ts', 'export const own = {\na: 1 };'],
    [
      'one renamed at its export',
      "import { base } from './base';\n",
      'base.ts',
      'const own = {\na: 1 }; export { own as base };',
    ],
    ['a default', "import base from './base';\n", 'base.ts', 'export default {\na: 1 };'],
    ['a default constant', "import base from './base';\n", 'base.ts', 'const own = {\na: 1 };\nexport default own;'],
    ['an index file', "import { base } from './layers';\n", 'layers/index.ts', 'export const base = {\na: 1 };'],
    ['a name with its extension', "import { base } from './base.ts';\n", 'base.ts', 'export const base = {\na: 1 };'],
  ])('%s', (_name, head, file, text) => {
    expect(locate({ 'index.ts': head + use, [file]: text }, 'base.a')).toBe(`${file}:2`);
  });

  test.each([
    ['by name', "export { base } from './base';"],
    ['under another name', "export { base as other } from './base'; export { base } from './base';"],
    ['all of it', "export * from './base';"],
    ['after an import', "import { base } from './base'; export { base };"],
  ])('through a file that exports again, %s', (_name, again) => {
    const files = { 'index.ts': `import { base } from './all';\n${use}`, 'all.ts': again };
    expect(locate({ ...files, 'base.ts': 'export const base = {\na: 1 };' }, 'base.a')).toBe('base.ts:2');
  });

  test('files that export each other come to an end', () => {
    const files = { 'index.ts': `import { base } from './one';\n${use}`, 'one.ts': "export * from './two';" };
    expect(locate({ ...files, 'two.ts': "export * from './one';" }, 'base.a')).toBe('index.ts:2');
  });

  test('files that import each other come to an end', () => {
    const files = { 'index.ts': `import { base } from './one';\n${use}` };
    const one = "import { base } from './two'; export { base };";
    expect(locate({ ...files, 'one.ts': one, 'two.ts': one.replace('two', 'one') }, 'base.a')).toBe('index.ts:2');
  });

  test('constants that stand for each other come to an end', () => {
    const files = { 'index.ts': `import { base } from './one';\n${use}` };
    const one = "import { two } from './two';\nexport const base = two;";
    const two = "import { base } from './one';\nexport const two = base;";
    expect(locate({ ...files, 'one.ts': one, 'two.ts': two }, 'base.a')).toBe('index.ts:2');
  });

  test.each(['{ ...base }', 'base.a', '{ ...base.a }', 'base'])('a constant that is %s comes to an end', (value) => {
    expect(locate({ 'index.ts': `const base = ${value};\n${use}` }, 'base.a.b')).toBe('index.ts:2');
  });
});

describe('where the way ends, the nearest place around is named', () => {
  test.each([
    ['a computed value', 'export const platform = {\n  a: 1 + 1,\n};', 'a.b', 'index.ts:2'],
    ['a choice', 'export const platform = {\n  a: process.env.X ? { b: 1 } : { b: 2 },\n};', 'a.b', 'index.ts:2'],
    ['a missing key', 'export const platform = {\n  a: {\n },\n};', 'a.b.c', 'index.ts:2'],
    ['a computed key', "const k = 'b';\nexport const platform = {\n  a: { [k]: 1 },\n};", 'a.b', 'index.ts:3'],
    ['a list that is too short', 'export const platform = {\n  a: [],\n};', 'a.4', 'index.ts:2'],
    ['a package', "import { a } from 'pack';\nexport const platform = {\n  a };", 'a.b', 'index.ts:3'],
    ['a file that is not there', "import { a } from './gone';\nexport const platform = {\n  a };", 'a.b', 'index.ts:3'],
    ['nothing at all', '\nexport const platform = {};', '', 'index.ts:2'],
  ])('%s', (_name, text, place, expected) => {
    expect(locate({ 'index.ts': text }, place)).toBe(expected);
  });

  test('a file outside the project is not read', () => {
    writeFileSync(join(folder, 'base.ts'), 'export const base = {\na: 1 };');
    const text = "import { base } from '../base';\n\nexport const platform = { base };";
    expect(locate({ 'index.ts': text }, 'base.a')).toBe('index.ts:3');
  });
});

test('a project without the file or the export has no places', () => {
  expect(locate({}, 'base')).toBeUndefined();
  expect(locate({ 'index.ts': 'export const other = {};' }, 'base')).toBeUndefined();
});

test('a file that does not parse is read as far as it goes', () => {
  expect(locate({ 'index.ts': 'export const platform = {\n  a: {\n b: 1,' }, 'a.b')).toBe('index.ts:3');
});
