import { createHash } from 'node:crypto';
import { environmentFolders, ownsPath } from './environment-folders';

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
export function printIndex({ environment, files }: TreeIndex): string {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const sorted = Object.fromEntries(entries.map(([path, { object, sha256 }]) => [path, { object, sha256 }]));
  return `${JSON.stringify({ format, environment, files: sorted }, undefined, 2)}\n`;
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

  const files = new Map<string, IndexEntry>();
  for (const [path, entry] of Object.entries(data.files)) {
    if (!isEntry(entry)) return undefined;
    if (ownsPath(environment, path)) files.set(path, { object: entry.object, sha256: entry.sha256 });
  }
  return { environment, files };
}

/** Hash of a file as the index holds it. Text counts as UTF-8. */
export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
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
  if (!hasKeys(value, ['object', 'sha256'])) return false;
  const { object, sha256: hash } = value;
  return typeof object === 'string' && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash);
}
