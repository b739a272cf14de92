import type { AgainstState, PinHistory } from '../../check';
import type { Manifest } from '../../manifest';
import type { Problem } from '../../problem';
import type { Platform } from '../../spec';
import type { Session } from '../command';
import { shownPath } from '../output/shown-path';
import { outputFolder } from '../tree/output-folder';
import { manifestsAt } from './manifests-at';
import { pinHistory } from './pin-history';

export interface ReadAgainst {
  readonly state: AgainstState;
  /** What could not be read, though the rest could. */
  readonly problems: readonly Problem[];
}

/**
 * Everything that a Git revision says of what stands in the clusters.
 *
 * @throws UsageError for a revision that is none
 * @throws PlatformError where there is no repository, or no tree at the revision
 */
export async function readAgainst(session: Session, platform: Platform, revision: string): Promise<ReadAgainst> {
  const { project, progress } = session;
  const dist = shownPath(outputFolder(session, undefined), project);
  const manifests: { [environment: string]: readonly Manifest[] } = {};
  const histories: { [environment: string]: PinHistory } = {};
  const problems: Problem[] = [];
  for (const environment of Object.keys(platform.environments)) {
    progress(`reading ${environment} at ${revision} ...`);
    manifests[environment] = await manifestsAt({ project, revision, dist }, environment);
    const read = await pinHistory(project, environment);
    histories[environment] = read.history;
    problems.push(...read.problems);
  }
  return { state: { manifests, histories }, problems };
}
