import type { InfraSession } from './session';

/** An option of a command. */
export interface InfraOption {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** What stands behind it, such as `FOLDER`. */
  readonly value?: string;
  readonly description: string;
}

/** What was said to a command. */
export interface Said {
  /** Environments, `shared`, and where the command takes them ids of stacks. */
  readonly targets: readonly string[];
  /** An option of type string as often as it was given. */
  readonly values: (option: string) => readonly string[];
  /** What follows `--`, for the CDK. */
  readonly rest: readonly string[];
}

/** One command of `npm run infra:...`. */
export interface InfraCommand {
  readonly name: string;
  /** For the help: a verb first, lower-case start, no full stop. */
  readonly summary: string;
  readonly options: { readonly [name: string]: InfraOption };
  /** Whether it takes single stacks, such as `dev-network`, beside environments. */
  readonly takesStacks: boolean;
  /** Whether it acts on everything when nothing is named. */
  readonly takesNothing: boolean;
  /**
   * @returns exit code
   * @throws PlatformError for what the user can fix
   */
  run(session: InfraSession, said: Said): Promise<number>;
}
