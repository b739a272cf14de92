import type { InfraCommand } from '../infra-command';
import { backup } from './backup';
import { deploy } from './deploy';
import { destroy } from './destroy';
import { diff } from './diff';
import { synth } from './synth';

/** The commands, in the order of the help. */
export const commands: readonly InfraCommand[] = [synth, diff, deploy, destroy, backup];
