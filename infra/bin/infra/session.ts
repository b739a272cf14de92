import type { CloudSettings, Patience } from '../../lib/deploy';
import type { Platform } from '../../../lib/spec';

/** What the commands see of the process that they are in. */
export interface InfraHost {
  /** Prints a line. */
  readonly say: (line: string) => void;
  /** Asks a person for a line; absent where nobody sits at a terminal. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Runs the CDK with these arguments, its output shown, and returns its exit code. */
  readonly cdk: (args: readonly string[]) => Promise<number>;
  /** Holds the description against every rule, and tells of errors. */
  readonly isValid: () => Promise<boolean>;
  readonly settings: CloudSettings;
  readonly patience?: Patience;
}

/** What a command works with. */
export interface InfraSession extends InfraHost {
  readonly platform: Platform;
  /** Absolute path of the folder that the CDK writes templates to. */
  readonly assembly: string;
}
