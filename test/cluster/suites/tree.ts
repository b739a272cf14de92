import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { KubernetesObject } from '../../../lib/manifest';

/** The folder of an environment's rendered files. */
export function treeOf(environment: string): string {
  return join(__dirname, '../../../dist', environment);
}

/** The objects of a folder in the order in which kubectl applies its files. */
export function objectsIn(folder: string): readonly KubernetesObject[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const manifests = files.filter((file) => file.endsWith('.yaml')).sort();
  return manifests.map((file): KubernetesObject => parse(readFileSync(join(folder, file), 'utf8')));
}
