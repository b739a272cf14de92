import { parseIndex, type IndexEntry } from './tree-index';

/**
 * Where a run says what it is about to write for an environment, before it touches the first file: the index as it will
 * be. It becomes the index in the end, so one that is found when a run starts was left by a run that was killed. Beside
 * the environment's folder, and no name that kubectl or Argo CD reads.
 */
export function journalPath(environment: string): string {
  return `.keelson-${environment}.journal`;
}

type Entries = ReadonlyMap<string, IndexEntry>;

const none: Entries = new Map();

/**
 * What is ours on the disk after a run was killed: files that it came to write count as written, whatever the index says.
 * Without this, they would look edited by hand to a run that renders something else.
 *
 * @param indexed files of the index, as the last finished run wrote it
 * @param journal text of what the killed run left; one that is damaged was not complete when it was killed, so no file
 * was written by it
 * @param sha256Of content of a file on the disk, undefined if there is none
 * @returns `indexed` itself if it says all there is
 */
export function settleJournal(
  indexed: Entries,
  { environment, text }: { readonly environment: string; readonly text: string },
  sha256Of: (path: string) => string | undefined,
): Entries {
  const intended = parseIndex(text, environment)?.files ?? none;
  const written = [...intended].filter(
    ([path, { sha256 }]) => indexed.get(path)?.sha256 !== sha256 && sha256Of(path) === sha256,
  );
  return written.length === 0 ? indexed : new Map([...indexed, ...written]);
}
