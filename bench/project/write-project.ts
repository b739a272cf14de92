import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchSource } from '../platform';
import { writeFiles } from './write-files';

/** The folder of keelson itself. */
export const keelsonFolder = join(__dirname, '../..');

/** Definitions of the custom kinds that the benchmark's platform has objects of. */
export const definitions = ['external-secrets-externalsecret.yaml', 'external-secrets-secretstore.yaml'];

/** Writes a platform as a project that the launcher runs, as a user's is: `main.ts`, `environments/`, `imports/crds/`. */
export function writeProject(folder: string, { source, pins }: BenchSource): void {
  const names = Object.keys(source.environments);
  writeFiles(folder, {
    ...programFiles(),
    'environments/index.ts': indexOf(source, names),
    'environments/base.ts': dataFile('base', source.base),
    ...filesOf(names, (name) => [`environments/${name}.ts`, dataFile('environment', source.environments[name])]),
    ...filesOf(names, (name) => [`environments/images/${name}.yaml`, pins[name] ?? '']),
    ...filesOf(definitions, (name) => [
      `imports/crds/${name}`,
      readFileSync(join(keelsonFolder, 'imports/crds', name), 'utf8'),
    ]),
  });
  linkPackages(folder);
}

/** Writes this repository's own platform as a project: its `environments/` and its definitions of custom kinds. */
export function copyReferenceProject(folder: string): void {
  writeFiles(folder, programFiles());
  for (const part of ['environments', 'imports/crds']) {
    cpSync(join(keelsonFolder, part), join(folder, part), { recursive: true });
  }
  linkPackages(folder);
}

/** The program is keelson's own, with its parts where they are; only `environments/` is the project's. */
function programFiles(): { readonly [path: string]: string } {
  const main = readFileSync(join(keelsonFolder, 'main.ts'), 'utf8');
  return { 'package.json': '{ "private": true }\n', 'main.ts': withAbsoluteImports(main) };
}

function withAbsoluteImports(text: string): string {
  return text.replace(/from '\.{1,2}\/(?=charts|extensions|imports|lib\b)/g, `from '${keelsonFolder}/`);
}

function indexOf({ project, owner }: BenchSource['source'], names: readonly string[]): string {
  return [
    `import { base } from './base';\n`,
    ...names.map((name, index) => `import { environment as environment${index} } from './${name}';\n`),
    `\nexport const platform = { project: '${project}', owner: '${owner}', base, environments: {\n`,
    ...names.map((name, index) => `  '${name}': environment${index},\n`),
    `} };\n`,
  ].join('');
}

/** A value as TypeScript, a service or other part a few lines: nothing computed, as people write it. */
function dataFile(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value, null, 2)};\n`;
}

function filesOf(names: readonly string[], fileOf: (name: string) => [string, string]): { [path: string]: string } {
  return Object.fromEntries(names.map(fileOf));
}

function linkPackages(folder: string): void {
  symlinkSync(join(keelsonFolder, 'node_modules'), join(folder, 'node_modules'));
}
