import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { programState } from '../../files';
import { keepCompiledCode } from '../compiled-code';
import type { Program } from './program';
import { libraryFile } from './quick-library';

/** Loads a program, which then runs, and leaves in the environment what it and its threads ask for. */
export function loadProgram({ main, code, state, engine, kept }: Program): void {
  process.env['KEELSON_CODE'] = code;
  process.env['KEELSON_STATE'] = state;
  process.env['KEELSON_PROGRAM'] = main;
  process.env['KEELSON_PROGRAM_STATE'] = programState(main);
  process.env['KEELSON_ENGINE'] = engine.bundle;
  if (kept !== undefined) process.env['KEELSON_COMPILED'] = join(kept, 'code');
  for (const flag of [optimizeLater, keepBytecode, collectSooner]) setFlagsFromString(flag);
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

/**
 * Has V8 run a function fifteen times as long before it optimizes it (the default is 67,584 bytes of bytecode). A run calls
 * hundreds of rules a few thousand times each: compiling them all took a third of the processor time of rendering and
 * checking 3000 bundles, in each thread again.
 */
const optimizeLater = '--interrupt-budget=1000000';

/** Bytecode that was not used for a while is not thrown away: what is kept for the next run would lack it. */
const keepBytecode = '--no-flush-bytecode';

/**
 * The heap grows by half before it is cleared, not to four times of what is in use: a tenth less memory for a large platform,
 * at no cost that shows.
 */
const collectSooner = '--heap-growing-percent=50';
