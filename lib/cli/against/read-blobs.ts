import { askGit } from './run-git';

const newline = 0x0a;

/**
 * Reads files out of Git, many in one run.
 *
 * @param names objects as git names them, such as a hash or `<commit>:<path>`, each without line break
 * @throws PlatformError `GIT_FAILED`
 * @returns the bytes of each, in the same order; undefined where there is no such file
 */
export async function readBlobs(folder: string, names: readonly string[]): Promise<readonly (Buffer | undefined)[]> {
  if (names.length === 0) return [];
  const stdout = await askGit(folder, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  const blobs: (Buffer | undefined)[] = [];
  let at = 0;
  while (at < stdout.length) {
    const end = stdout.indexOf(newline, at);
    if (end < 0) break;
    const size = blobSize(stdout.toString('utf8', at, end));
    const start = end + 1;
    at = size === undefined ? start : start + size.bytes + 1; // the content ends with a line break of git's own
    blobs.push(size?.isFile === true ? stdout.subarray(start, start + size.bytes) : undefined);
  }
  return blobs;
}

/** Reads `<hash> <type> <size>`; undefined for `<name> missing` and its like, which no content follows. */
function blobSize(header: string): { readonly isFile: boolean; readonly bytes: number } | undefined {
  const [, type, bytes] = /^[0-9a-f]{40,64} (blob|tree|commit|tag) (\d+)$/.exec(header) ?? [];
  return bytes === undefined ? undefined : { isFile: type === 'blob', bytes: Number(bytes) };
}
