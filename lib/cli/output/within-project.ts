import { isAbsolute } from 'node:path';
import type { Problem } from '../../problem';
import { shownPath } from './shown-path';

/** A problem whose file is relative to the project, where it lies in the project. */
export function withinProject(problem: Problem, project: string): Problem {
  const { file } = problem;
  return file !== undefined && isAbsolute(file) ? { ...problem, file: shownPath(file, project) } : problem;
}
