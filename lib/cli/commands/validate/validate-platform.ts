import type { Problem } from '../../../problem';
import type { Outcome, Session } from '../../command';
import { readAgainst } from '../../against';
import { skippedRuleLines } from '../../crds/skipped-rule-lines';
import { count } from '../../output/count';
import { readPlatform } from '../../platform/read-platform';
import { renderAndCheck } from '../../platform/rendered';
import { buildTrees } from '../../tree/build-trees';
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
  const rendered = await renderAndCheck(session, platform, against?.state);
  const trees = buildTrees(session, rendered);
  const environments = trees.map(({ tree, bundles, objects }) => ({ name: tree.environment, bundles, objects }));
  const objects = environments.reduce((sum, environment) => sum + environment.objects, 0);
  const names = environments.map(({ name }) => name).join(', ');
  const spent = `${Math.round(session.elapsed())} ms`;
  const problems = [...rendered.problems, ...(against?.problems ?? [])];
  const result = verdict(problems, rendered.waived.length);
  return {
    lines: [
      ...(options.waivers === true ? waiverLines(platform, rendered.waived) : []),
      ...(options.verbose === true ? skippedRuleLines(rendered) : []),
      `${count(environments.length, 'environment')} (${names}), ${count(objects, 'object')}: ${result}, ${spent}`,
    ],
    data: {
      environments,
      ...(options.waivers === true && { waivers: platform.checks.waivers, waived: rendered.waived }),
    },
    problems,
  };
}

/** Errors do not come here: they end the run. */
function verdict(problems: readonly Problem[], waived: number): string {
  const said = problems.length === 0 ? 'no problems' : `no errors, ${count(problems.length, 'other finding')}`;
  return waived === 0 ? said : `${said}, ${count(waived, 'finding')} waived`;
}
