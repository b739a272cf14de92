import { inspect } from 'node:util';
import { createReporter } from '../../lib/cli/output/reporter';
import { tellText } from '../../lib/cli/output/tell-text';
import { processHost } from '../../lib/cli/process-host';
import { runCdk } from './infra/run-cdk';
import { runInfra } from './infra/run-infra';
import { runSynth } from './infra/run-synth';
import { runValidate } from './infra/run-validate';
import type { InfraHost } from './infra/session';
import { templatesFolder } from './infra/templates-folder';
import { readPlacedPlatform, readPlatform, root } from './read-platform';

/**
 * The commands of the infrastructure, with this process' output and the login of AWS that it finds.
 *
 * @param ask asks a person for a line; absent where nobody sits at a terminal
 * @returns exit code: 0; 1 when there is something to mend; 2 for wrong usage; 3 for a bug
 */
export async function main(args: readonly string[], ask: InfraHost['ask']): Promise<number> {
  const host = processHost();
  const { progress } = createReporter(host);
  const show = (text: string): void => void host.stderr.write(text);
  const synthRun = { root, readPlatform, progress, show };
  const templates = templatesFolder(root, args[0]);
  try {
    return await runInfra(args, {
      say: (line) => tellText({ lines: [line], problems: [], milliseconds: 0 }, host),
      complain: (problems) => tellText({ lines: [], problems, milliseconds: 0 }, host),
      ask,
      cdk: (cdkArgs) => (cdkArgs[0] === 'synth' ? runSynth(cdkArgs, synthRun) : runCdk(root, cdkArgs)),
      isValid: () => runValidate(root, show),
      settings: {},
      assembly: templates.path,
      readPlatform: readPlacedPlatform,
    });
  } catch (error) {
    host.stderr.write(`${inspect(error)}\n`);
    return 3;
  } finally {
    templates.remove();
  }
}
