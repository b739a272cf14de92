import { readdirSync, statSync } from 'node:fs';
import { eachOf, foreignError } from '../foreign-error';
import { withinProject, type ProjectPath } from './within-project';

/** The largest charts in use have some 500 files and 5 MiB; whoever names the project's root by mistake has more. */
const mostFiles = 5_000;
const mostBytes = 64 * 1024 * 1024;

/**
 * The files that a path of the project stands for: itself, or everything below a folder, in lexical order. Links are
 * followed as long as they stay within the project; a folder within itself is refused.
 *
 * @throws PlatformError `FOREIGN_OUTSIDE`, `FOREIGN_MISSING`, `FOREIGN_NOT_A_FILE`, `FOREIGN_TOO_LARGE`
 */
export function projectFiles(path: string, project: string): readonly ProjectPath[] {
  const left = { files: mostFiles, bytes: mostBytes };
  const files = filesBelow(path, { project, left, above: [] });
  if (!isUsedUp(left)) return files;
  const accepted = `at most ${mostFiles} files with ${mostBytes} bytes together`;
  throw foreignError('FOREIGN_TOO_LARGE', 'there is too much in this folder', { file: path, accepted });
}

interface Walk {
  readonly project: string;
  readonly left: Left;
  /** The folders that this one is in, without links. */
  readonly above: readonly string[];
}

interface Left {
  files: number;
  bytes: number;
}

function filesBelow(path: string, walk: Walk): readonly ProjectPath[] {
  if (isUsedUp(walk.left)) return [];
  const place = withinProject(path, walk.project);
  const stats = statSync(place.real);
  if (stats.isDirectory()) return filesOfFolder(place, walk);
  if (!stats.isFile()) {
    throw foreignError('FOREIGN_NOT_A_FILE', 'this is neither a file nor a folder', { file: place.path });
  }
  walk.left.files -= 1;
  walk.left.bytes -= stats.size;
  return [place];
}

function filesOfFolder({ path, real }: ProjectPath, walk: Walk): readonly ProjectPath[] {
  if (walk.above.includes(real)) {
    throw foreignError('FOREIGN_OUTSIDE', 'the link leads to a folder that it is in itself', { file: path });
  }
  const names = readdirSync(real).sort((one, two) => (one < two ? -1 : 1));
  const within = { ...walk, above: [...walk.above, real] };
  return eachOf(names, (name) => filesBelow(path === '.' ? name : `${path}/${name}`, within));
}

function isUsedUp({ files, bytes }: Left): boolean {
  return files < 0 || bytes < 0;
}
