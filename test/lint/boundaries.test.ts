import { relative } from 'node:path/posix';
import { type Findings, lintProject } from './lint-project';
import { effectSeeds, importSeeds, type Seed, styleSeeds } from './seeds';

/** The table of rooms as a promise, written a second time: what each room may import of the others. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'lib/problem': [],
  'lib/kubernetes': ['lib/problem'],
  'lib/manifest': ['lib/problem', 'lib/kubernetes'],
  'lib/spec': ['lib/problem', 'lib/kubernetes'],
  'lib/bundle': ['lib/manifest', 'lib/spec', 'lib/overlay'],
  'lib/overlay': ['lib/problem', 'lib/kubernetes', 'lib/manifest'],
  'lib/policy': ['lib/problem', 'lib/kubernetes', 'lib/manifest'],
  'lib/cost': ['lib/problem', 'lib/kubernetes', 'lib/spec'],
  'lib/check': ['lib/problem', 'lib/kubernetes', 'lib/manifest', 'lib/spec', 'lib/policy', 'lib/cost'],
  'lib/tree': ['lib/problem', 'lib/kubernetes', 'lib/manifest'],
  'lib/foreign': ['lib/problem', 'lib/kubernetes', 'lib/manifest', 'lib/tree'],
  'lib/render': [
    'lib/problem',
    'lib/kubernetes',
    'lib/manifest',
    'lib/spec',
    'lib/bundle',
    'lib/overlay',
    'lib/check',
    'lib/tree',
    'lib/foreign',
  ],
  'lib/explain': ['lib/problem', 'lib/manifest', 'lib/spec', 'lib/bundle', 'lib/overlay', 'lib/render'],
  'lib/cli': [
    'lib/problem',
    'lib/kubernetes',
    'lib/manifest',
    'lib/spec',
    'lib/bundle',
    'lib/overlay',
    'lib/policy',
    'lib/check',
    'lib/tree',
    'lib/foreign',
    'lib/render',
    'lib/explain',
    'lib/cost',
  ],
  charts: ['lib/kubernetes', 'lib/manifest', 'lib/spec', 'lib/bundle', 'lib/policy', 'imports'],
  extensions: ['lib/kubernetes', 'lib/manifest', 'lib/spec', 'lib/bundle', 'lib/policy', 'imports'],
  environments: ['lib/spec', 'lib/overlay'],
  'infra/lib': ['lib/problem', 'lib/kubernetes', 'lib/manifest', 'lib/spec'],
  'infra/bin': ['infra/lib', 'environments', 'lib/problem', 'lib/spec', 'lib/cli'],
};
const rooms = [...Object.keys(mayImport), 'imports', 'examples', 'test'];
const seeds = [...importSeeds, ...effectSeeds, ...styleSeeds];
const clean = {
  'lib/cli/prints.ts': `import 'commander';\nconsole.log('x');\nprocess.exitCode = 1;\n`,
  'lib/bundle/types.ts': `import type { App } from 'cdk8s';\nexport type Root = App;\n`,
  'charts/construct.ts': `import { App } from 'cdk8s';\nimport '../lib/spec';\nexport const app: App = new App();\n`,
  'environments/data.ts': `export const replicas = { api: 2 } as const satisfies Record<string, number>;\n`,
  'test/cast.ts': `const name: unknown = 'api';\nexport const cast = name as string;\n`,
  'test/matcher.ts': `export const anything: unknown = { name: expect.any(String) };\n`,
  'lib/spec/unused.ts': `export const second = (_first: string, name: string): string => name;\n`,
  'lib/spec/reason.ts': `// eslint-disable-next-line no-console -- the test wants it\nconsole.log('x');\n`,
  'lib/spec/full.ts': `${'\n'.repeat(249)}export {};\n`,
};
const cycle = {
  'lib/tree/a.ts': `import { b } from './b';\nexport const a: number = b + 1;\n`,
  'lib/tree/b.ts': `import { a } from './a';\nexport const b: number = a + 1;\n`,
};

let findings: Findings;

beforeAll(() => {
  findings = lintProject({
    ...Object.fromEntries(
      rooms.flatMap((room) => ['index', 'clean'].map((name) => [`${room}/${name}.ts`, 'export const clean = 1;\n'])),
    ),
    ...Object.fromEntries(rooms.map((room) => [`${room}/all.ts`, importsOfAll(room)])),
    ...Object.fromEntries(seeds.map(({ file, code }) => [file, code])),
    ...clean,
    ...cycle,
  });
});

test.each(Object.entries(mayImport))('%s may import exactly the rooms that the table names: %j', (room, allowed) => {
  const expected = rooms.flatMap((other, line) =>
    other === room || allowed.includes(other) ? [] : [`import-x/no-restricted-paths:${line + 1}`],
  );
  expect(findings[`${room}/all.ts`]).toEqual(expected);
});

test.each(seeds)('lint reports $what, at its place and for nothing else', (seed) => {
  expect(findings[seed.file]).toEqual(expectedOf(seed));
});

test('lint reports a cycle at both ends', () => {
  expect(findings['lib/tree/a.ts']).toEqual(['import-x/no-cycle:1']);
  expect(findings['lib/tree/b.ts']).toEqual(['import-x/no-cycle:1']);
});

test.each(Object.keys(clean))('lint has nothing against %s', (file) => {
  expect(findings[file]).toEqual([]);
});

test('lint leaves generated files alone', () => {
  expect(Object.keys(findings)).not.toContain('imports/all.ts');
});

function importsOfAll(room: string): string {
  return rooms
    .map((other) => `import '${relative(room, other)}';\n`)
    .join('')
    .replace(`import '';`, '//');
}

function expectedOf({ code }: Seed): string[] {
  return code.split('\n').flatMap((text, index) => {
    const rule = /\/\/ expect (\S+)/.exec(text)?.[1];
    return rule === undefined ? [] : [`${rule}:${index + 1}`];
  });
}
