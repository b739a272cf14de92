import { UsageError, unknownNames, usageProblem } from '../../../lib/cli/usage-error';
import { PlatformError, oneOf, type Problem } from '../../../lib/problem';
import type { Platform } from '../../../lib/spec';
import { readCommandLine } from './command-line';
import { commands } from './commands';
import { commandHelp, overview } from './help';
import type { InfraHost } from './session';

export interface InfraRun extends InfraHost {
  /** Absolute path of the folder that the CDK writes templates to. */
  readonly assembly: string;
  /** @throws PlatformError when the description has problems */
  readonly readPlatform: () => Platform | Promise<Platform>;
  /** Tells of what the user can fix. */
  readonly complain: (problems: readonly Problem[]) => void;
}

/**
 * Runs a command of the infrastructure.
 *
 * @returns exit code: 0; 1 when there is something to mend; 2 for wrong usage
 */
export async function runInfra(args: readonly string[], run: InfraRun): Promise<number> {
  try {
    return await runCommand(args, run);
  } catch (error) {
    if (!(error instanceof PlatformError) && !(error instanceof UsageError)) throw error;
    run.complain(error.problems);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function runCommand([name = '', ...args]: readonly string[], run: InfraRun): Promise<number> {
  if (name === '--help') {
    overview(commands).forEach(run.say);
    return 0;
  }
  const known = commands.map((command) => command.name);
  const command = commands.find((candidate) => candidate.name === name);
  if (name === '') throw new UsageError([usageProblem('no command was given', oneOf(known))]);
  if (command === undefined) throw new UsageError(unknownNames('command', [name], known));
  const platform = await run.readPlatform();
  const environments = Object.keys(platform.environments);
  if (args.includes('--help')) {
    commandHelp(command, environments).forEach(run.say);
    return 0;
  }
  return command.run({ ...run, platform }, readCommandLine(command, args, environments));
}
