import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { programState } from '../../files';
import type { Program } from './program';

/** Loads a program, which then runs, and leaves in the environment what it and its threads ask for. */
export function loadProgram({ main, code, state }: Program): void {
  process.env['KEELSON_CODE'] = code;
  process.env['KEELSON_STATE'] = state;
  process.env['KEELSON_PROGRAM'] = main;
  process.env['KEELSON_PROGRAM_STATE'] = programState(main);
  process.setSourceMapsEnabled(true);
  optimizeLater();
  createRequire(main)(main);
}

/**
 * Has V8 run a function fifteen times as long before it optimizes it (the default is 67,584 bytes of bytecode). A run calls
 * hundreds of rules a few thousand times each: compiling them all took a third of the processor time of rendering and
 * checking 3000 bundles, in each thread again.
 */
function optimizeLater(): void {
  setFlagsFromString('--interrupt-budget=1000000');
}
