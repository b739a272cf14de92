import { Command as Commander, type CommanderError, type OptionValues } from 'commander';
import { version } from '../../package.json';
import type { Command, CommandOption } from './command';
import { commands } from './commands';
import type { Host } from './host';
import { formatNames } from './output/formats';
import { UsageError, unknownNames, usageProblem } from './usage-error';

/** A command and what was said to it. */
export interface Invocation {
  readonly command: Command;
  readonly options: OptionValues;
  /** Words that belong to no option. */
  readonly words: readonly string[];
}

const everywhere: readonly CommandOption[] = [
  { flags: '--json', description: 'print one JSON document, problems included, and nothing else' },
  {
    flags: '--format <name>',
    description: 'text, json, sarif (for code scanning) or github (annotations in a pull request)',
  },
  { flags: '--profile', description: 'also tell where the time went' },
  { flags: '--no-color', description: 'no colours; so does NO_COLOR in the environment' },
];

/**
 * Reads the command line. Help and version are printed at once.
 *
 * @returns undefined if there is nothing left to do
 * @throws UsageError
 */
export function readCommandLine({
  argv,
  stdout,
  stderr,
}: Pick<Host, 'argv' | 'stdout' | 'stderr'>): Invocation | undefined {
  let chosen: Invocation | undefined;
  const root = new Commander('keelson')
    .description('Renders Kubernetes manifests for every environment from one typed description of a platform.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExit codes: 0 fine, 1 problems in the project, 2 wrong usage, 3 a bug.')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: () => undefined, // told like every other problem
    });
  for (const command of commands) {
    const options = [...command.options, ...everywhere.map((option) => withFormats(option, command))];
    const sub = addOptions(root.command(command.name).summary(command.summary), options);
    sub.description(`${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`);
    for (const { name, description } of command.words ?? []) sub.argument(name, description);
    sub.action(() => {
      chosen = { command, options: checked(sub.optsWithGlobals(), command), words: sub.args };
    });
  }
  addOptions(root, everywhere);
  for (const one of [root, ...root.commands]) one.exitOverride((error) => refuse(error, one));
  return ends(() => root.parse(argv, { from: 'user' })) ? undefined : chosen;
}

/** @throws UsageError for a format that there is none of */
function checked(options: OptionValues, { formats = [] }: Command): OptionValues {
  const { format }: { format?: unknown } = options;
  const problems = typeof format === 'string' ? unknownNames('format', [format], [...formats, ...formatNames]) : [];
  if (problems.length > 0) throw new UsageError(problems);
  return options;
}

function withFormats({ flags, description }: CommandOption, { formats = [] }: Command): CommandOption {
  const own = flags.startsWith('--format') ? formats.map((name) => `${name}, `).join('') : '';
  return { flags, description: own + description };
}

function addOptions(command: Commander, options: readonly CommandOption[]): Commander {
  for (const { flags, description } of options) command.option(flags, description);
  return command;
}

class Shown extends Error {}

/** Whether the run ends here, because help or version was all that was asked for. */
function ends(parse: () => unknown): boolean {
  try {
    parse();
    return false;
  } catch (error) {
    if (error instanceof Shown) return true;
    throw error;
  }
}

function refuse({ exitCode, code, message }: CommanderError, command: Commander): never {
  if (exitCode === 0) throw new Shown();
  if (code === 'commander.help') {
    throw new UsageError([usageProblem('no command was given', namesOf(command.commands))]);
  }
  const [text = '', suggestion] = message.replace(/^error: /, '').split('\n');
  const isAboutCommand = code === 'commander.unknownCommand';
  const accepted = isAboutCommand ? namesOf(command.commands) : optionsOf(command);
  const meant = /^\(Did you mean (.+)\?\)$/.exec(suggestion ?? '')?.[1];
  throw new UsageError([usageProblem(text, accepted, meant && `did you mean ${meant}?`)]);
}

function namesOf(subcommands: readonly Commander[]): string {
  return subcommands.map((one) => one.name()).join(', ');
}

function optionsOf(command: Commander): string {
  return [...command.options.map(({ flags }) => flags), '--help'].join(', ');
}
