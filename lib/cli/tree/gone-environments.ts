import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dnsLabel } from '../../kubernetes';
import { indexPath, parseIndex } from '../../tree';

const suffix = '.index.json';

/** Environments that an earlier run wrote to a folder and that the platform no longer has. */
export function goneEnvironments(dist: string, known: readonly string[]): string[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .filter((name) => dnsLabel.accepts(name) && name !== 'argocd' && !known.includes(name))
    .filter((name) => isOurs(join(dist, indexPath(name)), name))
    .sort();
}

/** Somebody else's file of such a name is none of our business. */
function isOurs(file: string, environment: string): boolean {
  return lstatSync(file).isFile() && parseIndex(readFileSync(file, 'utf8'), environment) !== undefined;
}
