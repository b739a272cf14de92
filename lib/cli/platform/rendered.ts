import { problemsOf, type AgainstState, type Settled, type WaivedFinding } from '../../check';
import type { CustomKinds } from '../../kubernetes';
import { PlatformError, type Problem } from '../../problem';
import type { RenderedEnvironment } from '../../render';
import type { Platform } from '../../spec';
import type { Session } from '../command';
import { readCustomKinds } from '../crds/read-custom-kinds';
import { count } from '../output/count';
import { specOfFindings } from './spec-of-findings';
import { loadLocator, withPlaces } from './with-places';

/** The objects of a platform that keeps every rule. */
export interface Rendered {
  readonly environments: readonly RenderedEnvironment[];
  /** Custom kinds that its clusters know. */
  readonly crds: CustomKinds;
  /** What is worth knowing, though it stops nobody. */
  readonly problems: readonly Problem[];
  readonly waived: readonly WaivedFinding[];
}

/**
 * Renders every environment and checks every object.
 *
 * @param against what stands in the clusters already; default: unknown
 * @throws PlatformError with all problems, if one of them is an error
 */
export async function renderAndCheck(session: Session, platform: Platform, against?: AgainstState): Promise<Rendered> {
  const { program, progress, project, today } = session;
  const crds = readCustomKinds(project);
  progress(`rendering ${count(Object.keys(platform.environments).length, 'environment')} ...`);
  const { environments } = await withPlaces(project, (locate) =>
    program.render(platform, program.bundles, { locate, crds }),
  );
  progress(`checking ${count(environments.flatMap(({ manifests }) => manifests).length, 'object')} ...`);
  const settled = program.check(platform, environments, { crds, today: today(), against });
  const problems = await problemsIn(session, platform, environments, settled);
  if (problems.some(({ severity }) => severity === 'error')) throw new PlatformError(problems);
  return { environments, crds, problems, waived: settled.waived };
}

/** Problems with their places; finding those is left out while there is nothing to place. */
async function problemsIn(
  session: Session,
  platform: Platform,
  environments: readonly RenderedEnvironment[],
  settled: Settled,
): Promise<readonly Problem[]> {
  if (settled.open.length + settled.problems.length === 0) return [];
  const open = await specOfFindings(session, platform, environments, settled.open);
  return problemsOf({ ...settled, open }, session.program.platform, await loadLocator(session.project));
}
