import { parseArgs } from 'node:util';
import { down } from './down';
import { environmentNames } from './load-environment';
import { serve } from './serve';
import { status } from './status';
import { up } from './up';

const usage = `usage: npm run cluster -- <command>
  up --env <environment>     starts a cluster with the environment's nodes; it stays up until "down"
  status                     which clusters run, and their kubeconfigs
  down [--env <environment>] ends one, or all`;

/** Words of the command line to what they do with the chosen environments, all unless one is named. */
const commands: { readonly [command: string]: (environments: readonly string[]) => Promise<number> } = {
  up: ([environment = '']) => up(environment),
  status,
  down,
  serve: ([environment = '']) => serve(environment), // what "up" leaves running
};

/** @returns exit code: 0, 1 when something failed, 2 for wrong usage */
export async function runByHand(args: readonly string[]): Promise<number> {
  const { command = '', environment } = parse(args);
  const act = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (act === undefined) {
    console.error(usage);
    return 2;
  }
  const isNeeded = command === 'up' || command === 'serve';
  if (environment === undefined ? isNeeded : !environmentNames().includes(environment)) {
    console.error(`name an environment: --env ${environmentNames().join(', --env ')}`);
    return 2;
  }
  return act(environment === undefined ? environmentNames() : [environment]);
}

function parse(args: readonly string[]): { command: string | undefined; environment: string | undefined } {
  try {
    const options = { env: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { command: positionals.length === 1 ? positionals[0] : undefined, environment: values.env };
  } catch {
    return { command: undefined, environment: undefined };
  }
}
