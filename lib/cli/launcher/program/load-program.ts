import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { programState } from '../../files';
import { keepCompiledCode } from '../compiled-code';
import type { Program } from './program';
import { libraryFile } from './quick-library';
import { tuneV8 } from './tune-v8';

/** Loads a program, which then runs, and leaves in the environment what it and its threads ask for. */
export function loadProgram({ main, code, state, engine, kept }: Program): void {
  process.env['KEELSON_CODE'] = code;
  process.env['KEELSON_STATE'] = state;
  process.env['KEELSON_PROGRAM'] = main;
  process.env['KEELSON_PROGRAM_STATE'] = programState(main);
  process.env['KEELSON_ENGINE'] = engine.bundle;
  if (kept !== undefined) process.env['KEELSON_COMPILED'] = join(kept, 'code');
  tuneV8();
  load(process.env, process.argv[2] ?? '');
}

/** Loads the program of this process once more, in a thread that it has started. */
export function loadProgramInThread(): void {
  load(process.env, ''); // what a thread compiles is not kept: it calls a part of what the program calls
}

/**
 * Loads of an engine what a program is going to ask of it. If something is wrong with it, the program will ask again, and
 * then that is told.
 *
 * @param kept as `Program` has it
 */
export function loadAhead(engine: string, modules: readonly string[], kept: string): void {
  tuneV8();
  process.setSourceMapsEnabled(true);
  keepCode(engine, join(kept, 'code'), process.argv[2] ?? '');
  try {
    const rooms: unknown = createRequire(engine)(engine);
    for (const module of modules) callIn(rooms, module);
  } catch {
    delete createRequire(engine).cache[engine];
  }
}

function callIn(rooms: unknown, module: string): void {
  const load: unknown = typeof rooms === 'object' && rooms !== null ? Reflect.get(rooms, module) : undefined;
  if (isLoad(load)) load();
}

function isLoad(value: unknown): value is () => unknown {
  return typeof value === 'function';
}

/** @param command as `Keeping` has it */
function load(env: NodeJS.ProcessEnv, command: string): void {
  const { KEELSON_PROGRAM: main = '', KEELSON_ENGINE: engine = '', KEELSON_COMPILED: folder } = env;
  process.setSourceMapsEnabled(true); // of what is loaded from now on
  if (folder !== undefined) keepCode(engine, folder, command);
  createRequire(main)(main);
}

function keepCode(engine: string, folder: string, command: string): void {
  keepCompiledCode({ bundles: [engine, join(dirname(engine), libraryFile)], folder, command });
}
