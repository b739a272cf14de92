import { parseArgs } from 'node:util';
import { UsageError, unknownNames, usageProblem } from '../../../lib/cli/usage-error';
import { sharedTarget, targetOf } from '../../lib/deploy';
import type { InfraCommand, Said } from './infra-command';

/**
 * Reads what was said to a command.
 *
 * @param environments names of the platform's environments
 * @throws UsageError
 */
export function readCommandLine(command: InfraCommand, args: readonly string[], environments: readonly string[]): Said {
  const end = args.indexOf('--');
  const [own, rest] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end + 1)];
  const { values, positionals: targets } = parsed(command, own);
  checkTargets(command, targets, environments);
  return { targets: [...new Set(targets)], rest, values: (option) => stringsOf(values[option]) };
}

interface Parsed {
  readonly values: { readonly [option: string]: unknown };
  readonly positionals: readonly string[];
}

function parsed({ options }: InfraCommand, args: readonly string[]): Parsed {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [message = ''] = error.message.split('. '); // what follows explains Node's own API
    throw new UsageError([
      usageProblem(message, [...Object.keys(options), 'help'].map((name) => `--${name}`).join(', ')),
    ]);
  }
}

function checkTargets(
  { takesStacks, takesNothing }: InfraCommand,
  targets: readonly string[],
  environments: readonly string[],
): void {
  const known = [...environments, sharedTarget];
  if (targets.length === 0 && !takesNothing)
    throw new UsageError([usageProblem('no environment was named', known.join(', '))]);
  const isStack = (word: string): boolean => takesStacks && known.includes(targetOf(word, known)) && word.includes('-');
  const problems = unknownNames(
    'environment',
    targets.filter((word) => !isStack(word)),
    known,
  );
  if (problems.length > 0) throw new UsageError(problems);
}

function stringsOf(value: unknown): readonly string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}
