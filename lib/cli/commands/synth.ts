import type { Platform } from '../../spec';
import type { Command, Outcome, Session } from '../command';
import { shownPath } from '../output/shown-path';
import { readPlatform } from '../platform/read-platform';
import { withRendered, type Rendered } from '../platform/rendered';
import { contentKeyOf } from '../run-record/content-key';
import { runInputs } from '../run-record/run-inputs';
import { choose, type Choice } from '../tree/choice';
import { outputFolder } from '../tree/output-folder';
import { runFiles } from '../tree/run-files';
import { writeOrCheck } from '../tree/write-or-check';
import { UsageError, usageProblem } from '../usage-error';
import { reportCheck, reportWritten, type SynthReport } from './synth/report';
import { streamOf } from './synth/stream';
import { unchangedPlan } from './synth/unchanged-plan';

interface SynthOptions {
  readonly env?: readonly string[];
  readonly service?: readonly string[];
  readonly out?: string;
  readonly stdout?: boolean;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly unchecked?: boolean;
}

/** Renders and checks every environment, and only then writes what is chosen and differs. */
export const synth: Command = {
  name: 'synth',
  summary: 'render every environment and write what changed',
  options: [
    { flags: '--env <names...>', description: 'write these environments only; all are rendered and checked' },
    { flags: '--service <names...>', description: 'write these services only; all are rendered and checked' },
    { flags: '--out <folder>', description: 'write here, relative to the project (default: CDK8S_OUTDIR, else dist)' },
    { flags: '--stdout', description: 'write no files but one YAML stream to the standard output' },
    { flags: '--check', description: 'write nothing; fail if the folder is not current' },
    { flags: '--force', description: 'overwrite files that were changed by hand since they were rendered' },
    { flags: '--watch', description: 'keep running, and do it again whenever a file is saved' },
    { flags: '--unchecked', description: 'leave the rules out: quicker, and what is written may not work' },
  ],
  async run(session, options: SynthOptions) {
    refuseTogether(options);
    const { env, service, stdout = false, unchecked = false } = options;
    const dist = outputFolder(session, options.out);
    const platform = await readPlatform(session);
    const choice = choose(platform, { ...(env && { env }), ...(service && { service }) });
    return withRendered(session, platform, { isChecked: !unchecked }, (rendered) =>
      stdout ? streamOf(rendered, choice) : toFolder(session, options, { dist, platform, choice, rendered }),
    );
  },
};

/** @throws UsageError for what says something of the files that `--stdout` does not write */
function refuseTogether({ stdout = false, out, check = false, force = false }: SynthOptions): void {
  const others = { '--out': out !== undefined, '--check': check, '--force': force };
  const meaningless = Object.entries(others).filter(([, isGiven]) => stdout && isGiven);
  const problems = meaningless.map(([flag]) =>
    usageProblem(`option ${flag} speaks of files, and --stdout writes none`),
  );
  if (problems.length > 0) throw new UsageError(problems);
}

interface Synthesis {
  /** Absolute path. */
  readonly dist: string;
  readonly platform: Platform;
  readonly choice: Choice;
  readonly rendered: Rendered;
}

async function toFolder(session: Session, options: SynthOptions, synthesis: Synthesis): Promise<Outcome> {
  const { project } = session;
  const { dist, platform, choice, rendered } = synthesis;
  const { env, service, out, check: isCheck = false, force = false, unchecked = false } = options;
  const inputs = runInputs(project, platform);
  // nobody lists the folders that a chart or a kustomization may get a new file in
  const isKnown = choice.isWhole && !rendered.isForeign;
  const contentKey = isKnown ? contentKeyOf(session, inputs, unchecked) : '';
  const plans = await writeOrCheck(session, dist, rendered, { choice, isCheck, force, contentKey });

  const filters = [...optionOf('--env', env), ...optionOf('--service', service)];
  const report: SynthReport = {
    dist: shownPath(dist, project),
    filters,
    arguments: [...filters, ...optionOf('--out', out === undefined ? undefined : [out])],
    rendered,
    plans,
  };
  const reportOn = isCheck ? reportCheck : reportWritten;
  const outcome = reportOn(report);
  if (contentKey === '') return outcome;
  const again = reportOn({ ...report, plans: plans.map(unchangedPlan) });
  const recordFile = runFiles(project, dist).record;
  return { ...outcome, again: { outcome: again, inputs, dist: { folder: dist, recordFile, contentKey } } };
}

function optionOf(flag: string, values: readonly string[] | undefined): string[] {
  return values ? [flag, ...values] : [];
}
