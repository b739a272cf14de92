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

/** @param command as `Keeping` has it */
function load(env: NodeJS.ProcessEnv, command: string): void {
  const { KEELSON_PROGRAM: main = '', KEELSON_ENGINE: engine = '', KEELSON_COMPILED: folder } = env;
  process.setSourceMapsEnabled(true);
  if (folder !== undefined) {
    keepCompiledCode({ bundles: [engine, join(dirname(engine), libraryFile)], folder, command });
  }
  createRequire(main)(main);
}
