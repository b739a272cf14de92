import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Session } from '../command';
import { UsageError, usageProblem } from '../usage-error';

/**
 * Absolute path of the folder to write to: `--out`, else CDK8S_OUTDIR (cdk8s-cli sets it), else `dist`.
 *
 * @throws UsageError if it is the project or a folder around it, where everything beside the tree is somebody else's
 */
export function outputFolder({ project, env }: Pick<Session, 'project' | 'env'>, out: string | undefined): string {
  const given = out ?? (env['CDK8S_OUTDIR'] || 'dist');
  const folder = resolve(project, given);
  const way = relative(realPath(folder), realPath(project));
  const isAround = way !== '..' && !way.startsWith(`..${sep}`);
  if (!isAround) return folder;
  const message = `the output folder "${given}" is the project's own or one around it`;
  throw new UsageError([usageProblem(message, 'a folder within the project such as "dist", or one beside it')]);
}

/** The path without links, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}
