import type { Problem } from '../../../../lib/problem';
import type { Sides } from '../sides';

/** Something without which a name that both halves know is of no use. */
export type Need = (sides: Sides) => readonly Problem[];

/** A problem of the contract; always an error. */
export function breach(code: string, problem: Omit<Problem, 'code' | 'severity'>): Problem {
  return { code: `CONTRACT_${code}`, severity: 'error', ...problem };
}
