import type { Problem } from '../../../problem';
import type { ForeignDocument, ReadManifests } from '../foreign-document';
import { defaultLimits, type ReadLimits } from '../limits';
import { problemOf, type ReadFault } from '../read-fault';
import { readManifests } from '../read-manifests';
import { tooMany } from '../too-large';
import { listFiles, type ListedFile } from './list-files';
import { readBytes } from './read-bytes';
import { unreadable } from './unreadable';

export interface ReadFilesOptions {
  /** Folder that paths are relative to and that nothing may lead out of. Default: the working folder, and no bound. */
  readonly root?: string;
  /** What the path `-` stands for. */
  readonly standardInput?: string | Uint8Array;
  /** Where not given: the defaults of `ReadLimits`. */
  readonly limits?: Partial<ReadLimits>;
}

/**
 * Reads manifests from files and folders; a folder's .yaml, .yml and .json files in lexical order, as kubectl takes them.
 * Never throws. Pipes and devices are refused, and links that lead out of `root` (of a named folder, where no root is
 * given).
 *
 * Problems: those of `readManifests`, `FILE_UNREADABLE`, `FILE_OUTSIDE`. Names of files in them are relative to `root`.
 */
export function readManifestFiles(paths: readonly string[], options: ReadFilesOptions = {}): ReadManifests {
  const limits = { ...defaultLimits, ...options.limits };
  const documents: ForeignDocument[] = [];
  const problems: Problem[] = [];
  let bytes = 0;
  for (const source of paths.flatMap((path) => sourcesOf(path, options))) {
    const content = contentOf(source, limits);
    if ('fault' in content) {
      problems.push(problemOf(content.fault, source.name));
      continue;
    }
    bytes += content.bytes.length;
    if (bytes > limits.allBytes)
      return { documents: [], problems: [...problems, problemOf(tooMuch(limits), source.name)] };
    const read = readManifests(content.bytes, { file: source.name, limits });
    for (const document of read.documents) documents.push(document); // one by one, for there is a most of arguments
    for (const problem of read.problems) problems.push(problem);
    if (documents.length > limits.documents) {
      return { documents: [], problems: [...problems, problemOf(tooMany(limits), source.name)] };
    }
  }
  return { documents, problems };
}

type Content = { readonly bytes: string | Uint8Array };
type Source = ListedFile | ({ readonly name: string } & Content);

function sourcesOf(path: string, { root, standardInput }: ReadFilesOptions): Source[] {
  if (path !== '-') return listFiles(path, root);
  if (standardInput !== undefined) return [{ name: '-', bytes: standardInput }];
  return [{ name: '-', fault: unreadable('nothing comes from standard input') }];
}

function contentOf(source: Source, limits: ReadLimits): Content | { readonly fault: ReadFault } {
  return 'path' in source ? readBytes(source.path, limits) : source;
}

function tooMuch({ allBytes }: ReadLimits): ReadFault {
  const message = 'the files are too large together';
  return { code: 'YAML_TOO_LARGE', message, accepted: `at most ${allBytes} bytes`, fix: 'read them in parts' };
}
