import { parseArgs } from 'node:util';
import { formatProblem, PlatformError } from '../../lib/problem';
import { compareStacks, refused, unprotected } from '../lib/upgrade';
import { deployedTemplates, synthesizedTemplates } from './upgrade/read-templates';

const usage =
  'usage: check-upgrade --deployed FOLDER [--synthesized infra/cdk.out] [--replace LOGICAL_ID]... [--unprotect LOGICAL_ID]...';

/**
 * Tells whether a deployment would remove or replace what holds data, or lift what protects it: run before it, with the templates that are deployed.
 *
 * @returns 0 when nothing is lost but what `--replace` and `--unprotect` name, 1 when something is, 2 for wrong usage
 */
export function checkUpgrade(args: readonly string[], print: (line: string) => void): number {
  const options = optionsOf(args);
  if (options?.deployed === undefined) {
    print(usage);
    return 2;
  }
  try {
    const changes = compareStacks(deployedTemplates(options.deployed), synthesizedTemplates(options.synthesized));
    const problems = [
      ...refused(changes, new Set(options.replace)),
      ...unprotected(changes, new Set(options.unprotect)),
    ];
    for (const problem of problems) print(formatProblem(problem));
    if (problems.length === 0) print(`${changes.length} resources change, none that holds data is lost`);
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    print(error.message);
    return 1;
  }
}

interface Options {
  readonly deployed?: string | undefined;
  readonly synthesized: string;
  readonly replace: readonly string[];
  readonly unprotect: readonly string[];
}

function optionsOf(args: readonly string[]): Options | undefined {
  try {
    return parseArgs({
      args: [...args],
      options: {
        deployed: { type: 'string' },
        synthesized: { type: 'string', default: 'infra/cdk.out' },
        replace: { type: 'string', multiple: true, default: [] },
        unprotect: { type: 'string', multiple: true, default: [] },
      },
    }).values;
  } catch {
    return undefined;
  }
}
