import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Fields } from '../../lib/manifest';
import type { ParseYaml } from '../objects/parse-objects';
import { readFolder } from '../objects/read-tree';

/** The one file of an environment, for peers that print to one. */
export function outputFile(folder: string, environment: string): string {
  return join(folder, 'out', environment, 'all.yaml');
}

/** Makes the folders of a peer's output anew, one an environment. */
export function clearOutput(folder: string, environments: readonly string[]): void {
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  for (const name of environments) mkdirSync(join(folder, 'out', name), { recursive: true });
}

/** What a peer has rendered for an environment. */
export function readOutput(folder: string, environment: string, parse: ParseYaml): readonly Fields[] {
  return readFolder(join(folder, 'out', environment), parse);
}
