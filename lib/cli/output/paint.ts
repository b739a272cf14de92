import { styleText } from 'node:util';
import type { Host, Output } from '../host';

/** Colours a text, or leaves it as it is. */
export type Paint = (style: 'bold' | 'red' | 'yellow', text: string) => string;

/**
 * Colours for a terminal and nothing else, unless the user says otherwise: `--no-color` beats FORCE_COLOR, which beats
 * NO_COLOR (https://no-color.org), as in Node itself.
 */
export function createPaint(output: Output, host: Pick<Host, 'argv' | 'env'>): Paint {
  if (!hasColours(output, host)) return (_, text) => text;
  // the decision is taken; styleText would take its own from the process
  return (style, text) => styleText(style, text, { validateStream: false });
}

function hasColours({ isTTY }: Output, { argv, env }: Pick<Host, 'argv' | 'env'>): boolean {
  if (argv.includes('--no-color')) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return !['0', 'false'].includes(force);
  return isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
