import { checkTree, type TreePlan, type UpdateOptions } from '../../tree';
import type { Session } from '../command';
import { foundAhead } from '../look-ahead';
import { onDiskLater } from '../on-disk';
import { shownPath } from '../output/shown-path';
import type { Rendered } from '../platform/rendered';
import type { Choice } from './choice';
import { refuseHandEdits } from './hand-edits';
import { planTrees } from './plan-trees';
import { runFiles } from './run-files';

export interface WriteOptions {
  readonly choice: Choice;
  /** Whether nothing is written. */
  readonly isCheck: boolean;
  /** Whether files that were edited by hand are overwritten. */
  readonly force: boolean;
  /** What the folder holds when all is written. */
  readonly contentKey: string;
}

/**
 * Makes a folder equal to the chosen trees, or only says what that would take.
 *
 * @throws PlatformError with everything that stands in the way, and then nothing is written
 */
export async function writeOrCheck(
  session: Session,
  dist: string,
  rendered: Rendered,
  { choice, isCheck, force, contentKey }: WriteOptions,
): Promise<readonly TreePlan[]> {
  const { project, program, progress, measure } = session;
  const onWait: UpdateOptions['onWait'] = (owner) =>
    progress(`another run${owner === undefined ? '' : ` (process ${owner.pid})`} is writing, waiting for it ...`);
  const files = runFiles(project, dist);
  const seen = await measure('look at dist', () => foundAhead({ folder: dist, recordFile: files.record }));
  const options = { files, contentKey, onWait, seen };
  if (isCheck) {
    return measure('compare', () =>
      checkTree((known) => planTrees(session, dist, rendered, { choice, known }), options),
    );
  }
  return measure('write', () =>
    onDiskLater('DIST_UNUSABLE', () =>
      program.update(
        dist,
        (known) => {
          const plans = planTrees(session, dist, rendered, { choice, known });
          if (!force) refuseHandEdits(shownPath(dist, project), plans);
          return plans;
        },
        options,
      ),
    ),
  );
}
