import type { Problem } from '../../../problem';
import type { Outcome, Session } from '../../command';
import { readAgainst } from '../../against';
import { skippedRuleLines } from '../../crds/skipped-rule-lines';
import { count } from '../../output/count';
import { readPlatform } from '../../platform/read-platform';
import { countBundles, countObjects, withRendered, type Rendered } from '../../platform/rendered';
import { runInputs } from '../../run-record/run-inputs';
import { waiverLines } from './waiver-lines';

export interface PlatformOptions {
  readonly waivers?: boolean;
  readonly verbose?: boolean;
  /** Git revision. */
  readonly against?: string;
}

/** Everything that synth does before it looks at the disk. */
export async function validatePlatform(session: Session, options: PlatformOptions): Promise<Outcome> {
  const platform = await readPlatform(session);
  const against = options.against === undefined ? undefined : await readAgainst(session, platform, options.against);
  const { rendered, skipped } = await withRendered(
    session,
    platform,
    { against: against?.state },
    (result: Rendered) => ({
      rendered: result,
      skipped: options.verbose === true ? skippedRuleLines(result) : [],
    }),
  );
  const environments = rendered.environments.map((one) => ({
    name: one.name,
    bundles: countBundles(one),
    objects: countObjects(one),
  }));
  const objects = environments.reduce((sum, environment) => sum + environment.objects, 0);
  const names = environments.map(({ name }) => name).join(', ');
  const problems = [...rendered.problems, ...(against?.problems ?? [])];
  const result = verdict(problems, rendered.waived.length);
  const outcome: Outcome = {
    lines: [
      ...(options.waivers === true ? waiverLines(platform, rendered.waived) : []),
      ...skipped,
      { timed: `${count(environments.length, 'environment')} (${names}), ${count(objects, 'object')}: ${result}` },
    ],
    data: {
      environments,
      ...(options.waivers === true && { waivers: platform.checks.waivers, waived: rendered.waived }),
    },
    problems,
  };
  // what Git holds may change without a trace in a file
  return against === undefined && !rendered.isForeign
    ? { ...outcome, again: { outcome, inputs: runInputs(session.project, platform) } }
    : outcome;
}

/** Errors do not come here: they end the run. */
function verdict(problems: readonly Problem[], waived: number): string {
  const said = problems.length === 0 ? 'no problems' : `no errors, ${count(problems.length, 'other finding')}`;
  return waived === 0 ? said : `${said}, ${count(waived, 'finding')} waived`;
}
