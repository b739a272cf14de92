import { readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ReadFault } from '../read-fault';
import { unreadable } from './unreadable';

/** A file to read, or why a path is none. */
export type ListedFile =
  { readonly name: string; readonly path: string } | { readonly name: string; readonly fault: ReadFault };

/**
 * The files that a path stands for: itself, or, for a folder, all .yaml, .yml and .json files below in lexical order.
 * Links are followed as long as they stay below `root`; each folder is read once, so that links cannot make circles.
 *
 * @param path relative to `root`, or to the working folder if there is no root
 * @param root default: no bound for a file, and for a folder the folder itself
 */
export function listFiles(path: string, root: string | undefined): ListedFile[] {
  const start = startOf(path, root);
  try {
    const real = realpathSync(start.path);
    const bound = root === undefined ? undefined : realpathSync(root);
    if (bound !== undefined && !isWithin(bound, real)) return [{ name: start.name, fault: outside(bound) }];
    return statSync(real).isDirectory() ? filesBelow(start, bound ?? real) : [start];
  } catch (error) {
    return [{ name: start.name, fault: unreadable(error) }];
  }
}

function startOf(path: string, root: string | undefined): Place {
  if (root === undefined) return { name: slashed(path), path };
  const full = resolve(root, path);
  return { name: slashed(relative(root, full)) || '.', path: full };
}

interface Place {
  readonly name: string;
  readonly path: string;
}

function filesBelow(folder: Place, bound: string): ListedFile[] {
  const seen = new Set<string>();
  const found: ListedFile[] = [];
  const pending: Place[] = [folder];
  for (let place = pending.pop(); place; place = pending.pop()) {
    const listed = look(place, bound);
    if ('path' in listed || 'fault' in listed) found.push(listed);
    else if (!seen.has(listed.folder)) {
      seen.add(listed.folder);
      // a stack, so that a folder's files come before the next sibling; one by one, for there is a most of arguments
      for (const entry of listed.entries.reverse()) pending.push(entry);
    }
  }
  return found;
}

type Looked = ListedFile | { readonly folder: string; readonly entries: Place[] };

function look({ name, path }: Place, bound: string): Looked {
  try {
    const real = realpathSync(path);
    if (!isWithin(bound, real)) return { name, fault: outside(bound) };
    if (!statSync(path).isDirectory()) return { name, path };
    return {
      folder: real,
      entries: entriesOf(path).map((entry) => ({ name: `${name}/${entry}`, path: join(path, entry) })),
    };
  } catch (error) {
    return { name, fault: unreadable(error) };
  }
}

/** Folders, links and whatever is called like a manifest; other files are no concern of ours. */
function entriesOf(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const wanted = entries.filter(
    (entry) => entry.isDirectory() || isManifest(entry.name) || leadsToFolder(folder, entry),
  );
  return wanted.map((entry) => entry.name).sort((one, two) => (one < two ? -1 : 1));
}

function leadsToFolder(folder: string, entry: { name: string; isSymbolicLink(): boolean }): boolean {
  if (!entry.isSymbolicLink()) return false;
  return statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isManifest(name: string): boolean {
  return /\.(ya?ml|json)$/.test(name);
}

function isWithin(bound: string, path: string): boolean {
  const way = relative(bound, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function outside(root: string): ReadFault {
  const message = 'the path leads out of the folder that may be read';
  return { code: 'FILE_OUTSIDE', message, accepted: `a path within ${root}` };
}

function slashed(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/(?<=.)\/+$/, '');
}
