import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { RunFiles } from '../../tree';

/** Where a project keeps what it knows of an output folder, and who is writing to it. */
export function runFiles(project: string, dist: string): RunFiles {
  const name = hash('sha256', dist).slice(0, 16);
  return { record: join(project, '.keelson/files', name), lock: join(project, '.keelson/locks', name) };
}
