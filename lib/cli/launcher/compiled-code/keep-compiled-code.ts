import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { stateOf } from '../../files';
import { readCompiledCode, writeCompiledCode } from './code-file';

export interface Keeping {
  /** Bundles, absolute; their ending is `.cjs`. Other files are loaded as ever. */
  readonly bundles: readonly string[];
  /** Where compiled code is kept. */
  readonly folder: string;
  /** The command that runs, such as `synth`; nothing is kept of a run without one. */
  readonly command: string;
}

/**
 * Has bundles loaded with the code that V8 compiled in earlier runs, and keeps what it compiles in this one if the run ends
 * well. Compiling takes half of the time of loading the engine.
 */
export function keepCompiledCode(keeping: Keeping): void {
  const { extensions } = createRequire(__filename);
  extensions['.cjs'] = (module, file) => {
    if (keeping.bundles.includes(file)) load(module, file, keeping);
    else extensions['.js'](module, file);
  };
}

function load(module: NodeJS.Module, file: string, { folder, command }: Keeping): void {
  const [kept, state] = [join(folder, basename(file)), stateOf(file)];
  const source = readFileSync(file, 'utf8');
  const known = readCompiledCode(kept, state);
  const script = new Script(Module.wrap(source), { filename: file, cachedData: known?.data });
  tellMap(module, file, source);
  run(script, module, file);
  const commands = script.cachedDataRejected === true ? [] : (known?.commands ?? []);
  if (!/^[a-z]+$/.test(command) || commands.includes(command)) return;
  // at the end, so that the functions that were called are in it
  onGoodEnd(kept, () =>
    writeCompiledCode(kept, state, { commands: [...commands, command], data: script.createCachedData() }),
  );
}

function run(script: Script, module: NodeJS.Module, file: string): void {
  const body: unknown = script.runInThisContext();
  if (typeof body !== 'function') throw new Error(`${file} is no module`);
  body.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
}

/** Has Node read the map of a source that it does not load itself: it maps stacks by the name of the file. */
function tellMap(module: NodeJS.Module, file: string, source: string): void {
  const [comment] = /^\/\/# sourceMappingURL=.+$/m.exec(source.slice(-200)) ?? [];
  const compile: unknown = Reflect.get(module, '_compile');
  if (comment !== undefined && typeof compile === 'function') compile.call(module, comment, file);
}

/** What is kept at the end, by file: a bundle may be loaded again and again while keelson watches. */
const atEnd = new Map<string, () => void>();

function onGoodEnd(file: string, keep: () => void): void {
  if (atEnd.size === 0) process.once('exit', (code) => code === 0 && atEnd.forEach((each) => each()));
  atEnd.set(file, keep);
}
