/** A file that breaks one rule. `// expect <rule>` stands at the line that is to be reported, and at no other. */
export interface Seed {
  readonly what: string;
  readonly file: string;
  readonly code: string;
}

const restricted = '// expect @typescript-eslint/no-restricted-imports';
const path = '// expect import-x/no-restricted-paths';
const property = '// expect no-restricted-properties';
const global = '// expect no-restricted-globals';

/** Imports that the table of rooms forbids. */
export const importSeeds: readonly Seed[] = [
  {
    what: 'more than the composition in main.ts',
    file: 'main.ts',
    code: `import './environments';
import './extensions';
import './lib/cli';
import './lib/spec';
import './lib/kubernetes'; ${path}
import './charts';
import './charts/clean'; ${path}`,
  },
  {
    what: 'a lazy import of another room',
    file: 'lib/spec/lazy.ts',
    code: `export const load = (): unknown => import('../tree'); ${path}`,
  },
  {
    what: 'a type of another room',
    file: 'lib/spec/type.ts',
    code: `import type { clean } from '../render/clean'; ${path}\nexport type Clean = typeof clean;`,
  },
  {
    what: 'an environment in an example',
    file: 'examples/of-environment.ts',
    code: `import '../lib/spec';\nimport '../environments'; ${path}`,
  },
  { what: 'a test in lib', file: 'lib/tree/of-test.ts', code: `import '../../test'; ${path}` },
  { what: 'cdk8s in lib/spec', file: 'lib/spec/cdk8s.ts', code: `import 'zod';\nimport 'cdk8s'; ${restricted}` },
  { what: 'a file of cdk8s-plus', file: 'lib/tree/plus.ts', code: `import 'cdk8s-plus-28/lib/pod'; ${restricted}` },
  {
    what: 'a lazy import of cdk8s in lib/spec',
    file: 'lib/spec/lazy-cdk8s.ts',
    code: `export const load = (): unknown => import('cdk8s'); // expect no-restricted-syntax`,
  },
  {
    what: 'cdk8s as a value in lib/bundle',
    file: 'lib/bundle/value.ts',
    code: `import { App } from 'cdk8s'; ${restricted}\nexport const app: object = new App();`,
  },
  { what: 'commander outside lib/cli', file: 'lib/render/commander.ts', code: `import 'commander'; ${restricted}` },
  { what: 'aws-cdk-lib outside infra', file: 'charts/aws.ts', code: `import 'aws-cdk-lib/aws-eks'; ${restricted}` },
  { what: 'a file system in lib/problem', file: 'lib/problem/fs.ts', code: `import 'node:fs'; ${restricted}` },
  { what: 'a module of Node without node:', file: 'lib/tree/fs.ts', code: `import 'fs'; ${restricted}` },
  { what: 'the console by import', file: 'lib/render/console.ts', code: `import 'node:console'; ${restricted}` },
  { what: 'a room without a row', file: 'lib/misc/a.ts', code: `export {}; // expect no-restricted-syntax` },
];

/** Effects outside the rooms that may have them. */
export const effectSeeds: readonly Seed[] = [
  { what: 'console.log in lib', file: 'lib/spec/log.ts', code: `console.log('x'); // expect no-console` },
  { what: 'console.error in charts', file: 'charts/log.ts', code: `console.error('x'); // expect no-console` },
  { what: 'output in lib', file: 'lib/tree/stdout.ts', code: `process.stdout.write('x'); ${property}` },
  { what: 'error output in lib', file: 'lib/tree/stderr.ts', code: `process.stderr.write('x'); ${property}` },
  { what: 'an exit in an extension', file: 'extensions/exit.ts', code: `process.exit(1); ${global}` },
  { what: 'an exit code in lib', file: 'lib/render/exit-code.ts', code: `process.exitCode = 1; ${property}` },
  { what: 'a file in environments', file: 'environments/fs.ts', code: `import 'node:fs'; ${restricted}` },
  { what: 'a variable in environments', file: 'environments/env.ts', code: `export const e = process.env; ${global}` },
  { what: 'the clock in environments', file: 'environments/now.ts', code: `export const now = Date.now(); ${global}` },
  { what: 'chance in environments', file: 'environments/luck.ts', code: `export const n = Math.random(); ${property}` },
  { what: 'a file in an extension', file: 'extensions/fs.ts', code: `import 'node:fs'; ${restricted}` },
  { what: 'a variable in an extension', file: 'extensions/env.ts', code: `export const e = process.env; ${global}` },
  { what: 'the clock in a chart', file: 'charts/now.ts', code: `export const now = Date.now(); ${global}` },
  { what: 'chance in a chart', file: 'charts/luck.ts', code: `export const n = Math.random(); ${property}` },
];

/** How the code reads, in every room. */
export const styleSeeds: readonly Seed[] = [
  {
    what: 'any',
    file: 'lib/spec/any.ts',
    code: `export type Loose = any; // expect @typescript-eslint/no-explicit-any`,
  },
  {
    what: 'a cast',
    file: 'lib/spec/cast.ts',
    code: `const name: unknown = 'api';
export const cast = name as string; // expect @typescript-eslint/consistent-type-assertions`,
  },
  {
    what: 'a non-null assertion',
    file: 'lib/spec/non-null.ts',
    code: `export const first = (names: string[]): string => names[0]!; // expect @typescript-eslint/no-non-null-assertion`,
  },
  {
    what: 'a promise that nobody awaits',
    file: 'lib/tree/floating.ts',
    code: `Promise.resolve(1); // expect @typescript-eslint/no-floating-promises`,
  },
  {
    what: 'a type imported as a value',
    file: 'lib/spec/type-import.ts',
    code: `import { Kind } from './kind'; // expect @typescript-eslint/consistent-type-imports
export const kind: Kind = 'a';`,
  },
  {
    what: 'a case that a switch forgets',
    file: 'lib/spec/kind.ts',
    code: `export type Kind = 'a' | 'b';
export function describe(kind: Kind): string | undefined {
  switch (kind) { // expect @typescript-eslint/switch-exhaustiveness-check
    case 'a':
      return 'first';
  }
  return undefined;
}`,
  },
  {
    what: 'an exported function without return type',
    file: 'lib/spec/return-type.ts',
    code: `export function five() { // expect @typescript-eslint/explicit-module-boundary-types
  return 5;
}`,
  },
  {
    what: 'five parameters',
    file: 'lib/spec/parameters.ts',
    code: `export const pick = (...all: number[]): number | undefined => all[0];
export function last(a: number, b: number, c: number, d: number, e: number): unknown { // expect max-params
  return pick(a, b, c, d, e);
}`,
  },
  {
    what: 'eleven ways through a function',
    file: 'lib/spec/complexity.ts',
    code: `export function any(n: number): boolean { // expect complexity
  return ${Array.from({ length: 11 }, (_, i) => `n === ${i}`).join(' || ')};
}`,
  },
  {
    what: 'four levels of blocks',
    file: 'lib/spec/depth.ts',
    code: `export function deep(n: number): number {
  if (n > 1) {
    if (n > 2) {
      if (n > 3) {
        if (n > 4) return 4; // expect max-depth
      }
    }
  }
  return 0;
}`,
  },
  { what: 'a line 251', file: 'lib/spec/long.ts', code: `${'\n'.repeat(250)}export {}; // expect max-lines` },
  { what: 'a line 251 in a test', file: 'test/long.ts', code: `${'\n'.repeat(250)}export {}; // expect max-lines` },
  {
    what: 'all rules switched off without a reason',
    file: 'lib/spec/no-reason.ts',
    code: `/* eslint-disable */ // expect keelson/disable-needs-reason
console.log('x');`,
  },
  {
    what: 'a line that lint skips without a reason',
    file: 'lib/spec/no-reason-line.ts',
    code: `/* eslint-disable-line */ console.log('x'); // expect keelson/disable-needs-reason`,
  },
  {
    what: 'a rule switched off for nothing',
    file: 'lib/spec/for-nothing.ts',
    code: `export {}; /* eslint-disable-line no-console -- a leftover */ // expect unused-disable`,
  },
];
