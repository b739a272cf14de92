import type { CloudTemplate } from '../upgrade';

/** A stack as it was synthesized. */
export interface SynthesizedStack {
  /** Such as `dev-network`. */
  readonly id: string;
  /** Its name in CloudFormation, such as `aicode-dev-network`. */
  readonly name: string;
  readonly account: string;
  readonly region: string;
  /** Ids of the stacks that are deployed before it. */
  readonly dependencies: readonly string[];
  /** Whether CloudFormation refuses to delete it. */
  readonly isProtected: boolean;
  readonly template: CloudTemplate;
}
