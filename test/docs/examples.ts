import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { platform } from '../../environments';
import { isTree, type Tree } from '../../lib/spec/layers';
import type { PlatformSource } from '../../lib/spec';
import { project, type Block } from './pages';

/** A block of TypeScript as a module, and what of the platform it describes. */
export interface Example extends Block {
  /** Absolute path; the file of the project that the block is, else one beside it. */
  readonly path: string;
  readonly source: string;
  /** Keys from the platform to the layer, such as `['environments', 'dev']`. */
  readonly layer: readonly string[];
}

/**
 * Reads a block. Its first line may say where it stands: `// environments/qa.ts` for a whole file,
 * `// environments/dev.ts, in values.services` for entries of that place; `// environments/index.ts, in checks` for what
 * is no layer. Without it they are services of base.
 */
export function readExample(block: Block): Example {
  const [, file = 'environments/base.ts', place] = /^\/\/ (\S+\.ts)(?:, in (\S+))?\n/.exec(block.text) ?? [];
  const isWhole = /^(import|export)\b/m.test(block.text);
  const layer = layerOf(file);
  if (isWhole) return { ...block, path: join(project, file), source: block.text, layer };

  const keys = (place ?? 'values.services').split('.');
  const type =
    layer.length === 0 ? 'Partial<PlatformSource>' : layer[0] === 'environments' ? 'EnvironmentLayer' : 'Layer';
  const written = layer.length === 0 ? within(keys, block.text) : layerWith(keys, block.text);
  const source = `import type { ${/\w+(?=>?$)/.exec(type)?.[0]} } from '${join(project, 'lib/spec')}';
export const example = ${written} satisfies ${type};
`;
  const name = block.place.replace(/\W/g, '-');
  return { ...block, path: join(project, 'environments', `${name}.ts`), source, layer };
}

/** The reference platform with examples laid over it. A component that it does not have is listed in dev. */
export function withExamples(examples: readonly Example[]): PlatformSource {
  return examples.reduce<PlatformSource>((source, example) => {
    const [kind = '', name = ''] = example.layer;
    const overlay = example.layer.reduceRight<unknown>((inner, key) => ({ [key]: inner }), evaluate(example));
    const isNew = kind === 'components' && !Object.hasOwn(source.components ?? {}, name);
    const dev = { components: [...(source.environments['dev']?.components ?? []), name] };
    return asSource(lay(lay({ ...source }, overlay), isNew ? { environments: { dev } } : {}));
  }, platform);
}

/** What is wrong with the types of examples, as the compiler of the project says it. */
export function typeErrors(examples: readonly Example[]): string[] {
  const { config } = ts.readConfigFile(join(project, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const host = ts.createCompilerHost(options);
  const texts = new Map(examples.map(({ path, source }) => [path, source]));
  const onDisk = { ...host };
  host.fileExists = (path) => texts.has(path) || onDisk.fileExists(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    return text === undefined ? onDisk.getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return examples.flatMap(({ path, place }) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
  );
}

/** `environments/components/high-availability.ts` is `components.highAvailability`; the index is the platform itself. */
function layerOf(file: string): string[] {
  if (file === 'environments/index.ts') return [];
  const [, folder, name = ''] = /^environments\/(components\/)?([\w-]+)\.ts$/.exec(file) ?? [];
  if (name === '') throw new Error(`"${file}" is no layer of the platform`);
  if (folder) return ['components', name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
  return name === 'base' ? ['base'] : ['environments', name];
}

/** A layer that has the entries at a place; one without `values` is none. */
function layerWith(keys: readonly string[], entries: string): string {
  const [open, close] = keys.at(-1) === 'addsServices' ? (['[', ']'] as const) : (['{', '}'] as const);
  const layer = within(keys, entries, [open, close]);
  return keys[0] === 'values' ? layer : layer.replace('{', '{ values: {},');
}

function within(
  keys: readonly string[],
  entries: string,
  [open, close]: readonly [string, string] = ['{', '}'],
): string {
  return keys.reduceRight((text, key) => `{ ${key}: ${text} }`, `${open}\n${entries}\n${close}`);
}

/** The layer that a module exports. By way of JSON, because plain objects of another context are not plain in this one. */
function evaluate({ source }: Example): unknown {
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exports: { [name: string]: unknown } = {};
  runInNewContext(outputText, { exports });
  return JSON.parse(JSON.stringify(Object.values(exports)[0]));
}

/** Unlike the merge of layers, it keeps `null` for them. */
function lay(lower: Tree, upper: unknown): Tree {
  if (!isTree(upper)) return lower;
  const entries = Object.entries(upper).map(([key, value]) => {
    const below = lower[key];
    return [key, isTree(value) ? lay(isTree(below) ? below : {}, value) : value] as const;
  });
  return { ...lower, ...Object.fromEntries(entries) };
}

/** Resolving checks the shape; the types of the examples are checked by themselves. */
function asSource(tree: Tree): PlatformSource {
  return tree as unknown as PlatformSource;
}
