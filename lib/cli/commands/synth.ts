import type { Command, Outcome } from '../command';
import { onDisk } from '../on-disk';
import { shownPath } from '../output/shown-path';
import { readPlatform } from '../platform/read-platform';
import { renderAndCheck, type Rendered } from '../platform/rendered';
import { buildTrees } from '../tree/build-trees';
import { choose } from '../tree/choice';
import { refuseHandEdits } from '../tree/hand-edits';
import { outputFolder } from '../tree/output-folder';
import { planTrees } from '../tree/plan-trees';
import { reportCheck, reportWritten, type SynthReport } from './synth-report';

interface SynthOptions {
  readonly env?: readonly string[];
  readonly service?: readonly string[];
  readonly out?: string;
  readonly check?: boolean;
  readonly force?: boolean;
}

/** Renders and checks every environment, and only then writes what is chosen and differs. */
export const synth: Command = {
  name: 'synth',
  summary: 'render every environment and write what changed',
  options: [
    { flags: '--env <names...>', description: 'write these environments only; all are rendered and checked' },
    { flags: '--service <names...>', description: 'write these services only; all are rendered and checked' },
    { flags: '--out <folder>', description: 'write here, relative to the project (default: CDK8S_OUTDIR, else dist)' },
    { flags: '--check', description: 'write nothing; fail if the folder is not current' },
    { flags: '--force', description: 'overwrite files that were changed by hand since they were rendered' },
  ],
  async run(session, { env, service, out, check = false, force = false }: SynthOptions) {
    const dist = outputFolder(session, out);
    const platform = await readPlatform(session);
    const choice = choose(platform, { ...(env && { env }), ...(service && { service }) });
    const rendered = await renderAndCheck(session, platform);
    const trees = buildTrees(session, rendered);
    const plans = planTrees(session, dist, trees, choice);
    if (!check && !force) refuseHandEdits(shownPath(dist, session.project), plans);
    if (!check) onDisk('DIST_UNUSABLE', () => session.program.write(dist, plans));

    const filters = [...optionOf('--env', env), ...optionOf('--service', service)];
    const report: SynthReport = {
      dist: shownPath(dist, session.project),
      filters,
      arguments: [...filters, ...optionOf('--out', out === undefined ? undefined : [out])],
      trees,
      plans,
      milliseconds: session.elapsed(),
    };
    return withProblems(rendered, check ? reportCheck(report) : reportWritten(report));
  },
};

/** What the checks said and what came of it. */
function withProblems({ problems }: Rendered, outcome: Outcome): Outcome {
  return { ...outcome, problems: [...problems, ...(outcome.problems ?? [])] };
}

function optionOf(flag: string, values: readonly string[] | undefined): string[] {
  return values ? [flag, ...values] : [];
}
