import type { Problem } from './problem';

/** What a rule found in an object, before it is known which file that comes from. */
export interface Violation extends Pick<Problem, 'message' | 'found' | 'accepted' | 'fix'> {
  /** Field within the object, such as `spec.template.spec.containers[0].image`; default: the object as a whole. */
  readonly field?: string;
}
