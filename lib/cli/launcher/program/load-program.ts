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
  process.setSourceMapsEnabled(true);
  for (const flag of [optimizeLater, keepBytecode, collectSooner]) setFlagsFromString(flag);
  if (kept !== undefined) {
    const bundles = [engine.bundle, join(dirname(engine.bundle), libraryFile)];
    keepCompiledCode({ bundles, folder: join(kept, 'code'), command: process.argv[2] ?? '' });
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
