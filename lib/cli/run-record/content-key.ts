import { hash } from 'node:crypto';
import { statesOf } from '../files';
import type { Host } from '../host';
import { codeVariablesIn } from './code-variables';

/**
 * What an output folder holds after a run over the whole platform, in one word: equal words, equal folders.
 *
 * @param inputs of the run, see `runInputs`
 * @returns empty where the launcher does not tell the state of the program, and then nothing is said
 */
export function contentKeyOf(
  { project, state, env }: Pick<Host, 'project' | 'state' | 'env'>,
  inputs: readonly string[],
  isUnchecked: boolean,
): string {
  if (state === undefined) return '';
  const states = statesOf(project, inputs, Math.floor(performance.timeOrigin));
  return hash('sha256', JSON.stringify([state, states, isUnchecked, codeVariablesIn(env)]));
}
