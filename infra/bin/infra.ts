import { join } from 'node:path';
import { inspect } from 'node:util';
import { tellText } from '../../lib/cli/output/tell-text';
import { processHost } from '../../lib/cli/process-host';
import { runCdk } from './infra/run-cdk';
import { runInfra } from './infra/run-infra';
import type { InfraHost } from './infra/session';
import { readPlatform, root } from './read-platform';

/**
 * The commands of the infrastructure, with this process' output and the login of AWS that it finds.
 *
 * @param ask asks a person for a line; absent where nobody sits at a terminal
 * @returns exit code: 0; 1 when there is something to mend; 2 for wrong usage; 3 for a bug
 */
export async function main(args: readonly string[], ask: InfraHost['ask']): Promise<number> {
  const host = processHost();
  try {
    return await runInfra(args, {
      say: (line) => tellText({ lines: [line], problems: [], milliseconds: 0 }, host),
      complain: (problems) => tellText({ lines: [], problems, milliseconds: 0 }, host),
      ask,
      cdk: (cdkArgs) => runCdk(root, cdkArgs, (text) => void host.stderr.write(text)),
      settings: {},
      assembly: join(root, 'infra', 'cdk.out'),
      readPlatform,
    });
  } catch (error) {
    host.stderr.write(`${inspect(error)}\n`);
    return 3;
  }
}
