import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dnsLabel } from '../kubernetes';
import { journalPath } from './journal';
import { indexPath, parseIndex } from './tree-index';

/**
 * Environments that runs wrote to `dist`, finished or killed, in the order of the alphabet. Somebody else's files that
 * are called like ours tell none.
 *
 * @param known environments that are not asked for: the index of a large one takes a while to read; default: none
 */
export function writtenEnvironments(dist: string, known: readonly string[] = []): string[] {
  if (!statSync(dist, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = readdirSync(dist).flatMap((file) => {
    const [, indexed, journalled] = /^(?:(.+)\.index\.json|\.keelson-(.+)\.journal)$/.exec(file) ?? [];
    return indexed ?? journalled ?? [];
  });
  const others = [...new Set(names)].filter((name) => !known.includes(name));
  return others.filter((name) => dnsLabel.accepts(name) && name !== 'argocd' && isOurs(dist, name)).sort();
}

function isOurs(dist: string, environment: string): boolean {
  return [indexPath(environment), journalPath(environment)].some((path) => {
    const file = join(dist, path);
    if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    return parseIndex(readFileSync(file, 'utf8'), environment) !== undefined;
  });
}
