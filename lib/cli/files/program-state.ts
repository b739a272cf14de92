import { dirname, join } from 'node:path';
import { stateOf } from './source-states';

/** State of the files that a program is loaded from, to see whether they are the ones that were loaded. */
export function programState(main: string | undefined): string {
  return main === undefined ? '' : `${stateOf(main)}, ${stateOf(join(dirname(main), 'engine.cjs'))}`;
}
