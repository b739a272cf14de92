import type { Waiver } from '../../spec';
import type { EnvironmentFinding } from '../finding';

/** A finding, and the waiver that covers it. */
export interface WaivedFinding {
  /** The waiver's name. */
  readonly name: string;
  readonly waiver: Waiver;
  readonly finding: EnvironmentFinding;
}
