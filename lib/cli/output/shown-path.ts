import { relative, sep } from 'node:path';

/** An absolute path as people read it: relative to the project if it lies in it. */
export function shownPath(path: string, project: string): string {
  const within = relative(project, path);
  return within === '..' || within.startsWith(`..${sep}`) ? path : within;
}
