import type { Command } from '../command';
import { cost } from './cost';
import { explain } from './explain';
import { list } from './list';
import { synth } from './synth';
import { validate } from './validate';

/** Every command, in the order of the help. A new one is a file beside this and a line here. */
export const commands: readonly Command[] = [synth, validate, explain, cost, list];
