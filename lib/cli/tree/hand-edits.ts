import { PlatformError, type Problem } from '../../problem';
import type { TreePlan } from '../../tree';

/**
 * Refuses to overwrite what somebody changed in the output: the change would be lost without a word.
 *
 * @param dist the output folder as people read it
 * @throws PlatformError one `DIST_EDITED` a file
 */
export function refuseHandEdits(dist: string, plans: readonly TreePlan[]): void {
  const problems = plans.flatMap(({ edited }) => edited).map((path) => editedByHand(`${dist}/${path}`));
  if (problems.length > 0) throw new PlatformError(problems);
}

function editedByHand(file: string): Problem {
  return {
    code: 'DIST_EDITED',
    severity: 'error',
    message: 'this file was changed by hand since it was rendered',
    file,
    fix: 'make the change in environments/ or extensions/, then render with --force to overwrite the file',
  };
}
