import { createHash, hash } from 'node:crypto';
import { environmentFolders, ownedPaths } from './environment-folders';

/** What the last run wrote for one environment; it alone says which files a later run may delete. */
export interface TreeIndex {
  readonly environment: string;
  /** By path relative to `dist`. */
  readonly files: ReadonlyMap<string, IndexEntry>;
}

export interface IndexEntry {
  /** Identity of the object in the file, such as `apps/Deployment/aicode-prod/api`. */
  readonly object: string;
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string;
}

/** Raised when the index changes its form; a reader knows its own format only. */
const format = 1;

/** Where the index lies below `dist`: beside the environment's folder, for kubectl and Argo CD read .json too. */
export function indexPath(environment: string): string {
  const [own] = environmentFolders(environment);
  return `${own}.index.json`;
}

/** The index as JSON with sorted paths, the same bytes for the same files: no time, no commit. */
export function printIndex(index: TreeIndex): string {
  return [...printParts(index)].join('');
}

/** Hash of the index's text, which is not printed as a whole: that of a large platform has tens of megabytes. */
export function hashIndex(index: TreeIndex): string {
  const digest = createHash('sha256');
  for (const part of printParts(index)) digest.update(part);
  return digest.digest('hex');
}

const entriesInPart = 500;

function* printParts({ environment, files }: TreeIndex): Generator<string> {
  const paths = [...files.keys()].sort();
  yield `{\n  "format": ${format},\n  "environment": ${quote(environment)},\n  "files": {`;
  for (let at = 0; at < paths.length; at += entriesInPart) {
    const entries = paths.slice(at, at + entriesInPart).map((path) => printEntry(path, files.get(path)));
    yield `${at === 0 ? '' : ','}\n${entries.join(',\n')}`;
  }
  yield `${paths.length === 0 ? '' : '\n  '}}\n}\n`;
}

/** What `JSON.stringify` prints with an indent of two, in two thirds of its time. */
function printEntry(path: string, { object = '', sha256: content = '' }: Partial<IndexEntry> = {}): string {
  return `    ${quote(path)}: {\n      "object": ${quote(object)},\n      "sha256": ${quote(content)}\n    }`;
}

function quote(text: string): string {
  return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : JSON.stringify(text);
}

/**
 * Reads an index back. Paths that cannot be manifests of this environment are left out, so that a forged index
 * makes nobody delete other files.
 *
 * @returns undefined if the text is no index of this environment and format: damaged, with conflict markers, foreign
 */
export function parseIndex(text: string, environment: string): TreeIndex | undefined {
  const data = parseJson(text);
  if (!hasKeys(data, ['environment', 'files', 'format'])) return undefined;
  if (data.format !== format || data.environment !== environment || !isMap(data.files)) return undefined;

  const isOwn = ownedPaths(environment);
  const files = new Map<string, IndexEntry>();
  for (const [path, entry] of Object.entries(data.files)) {
    if (!isEntry(entry)) return undefined;
    if (isOwn(path)) files.set(path, { object: entry.object, sha256: entry.sha256 });
  }
  return { environment, files };
}

/** Hash of a file as the index holds it. Text counts as UTF-8. */
export function sha256(content: string | Buffer): string {
  return hash('sha256', content);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasKeys<Key extends string>(value: unknown, keys: readonly Key[]): value is Record<Key, unknown> {
  return isMap(value) && Object.keys(value).sort().join() === keys.join();
}

function isEntry(value: unknown): value is IndexEntry {
  if (!isMap(value) || Object.keys(value).length !== 2) return false;
  const { object, sha256: content } = value;
  return typeof object === 'string' && typeof content === 'string' && /^[0-9a-f]{64}$/.test(content);
}
