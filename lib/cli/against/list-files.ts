import { askGit } from './run-git';

/** A plain file in a commit. */
export interface CommittedFile {
  /** Within the repository. */
  readonly path: string;
  /** Hash of its content. */
  readonly blob: string;
}

/** The plain files of a commit below these folders of the repository; default: all. Links and submodules are none. */
export async function listFiles(
  repository: string,
  commit: string,
  folders: readonly string[] = [],
): Promise<readonly CommittedFile[]> {
  const stdout = await askGit(repository, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...folders]);
  return stdout
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, blob, path] = /^100\d{3} blob ([0-9a-f]+)\t([^]+)$/.exec(line) ?? [];
      return blob === undefined || path === undefined ? [] : [{ path, blob }];
    });
}
