import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../../lib/manifest';
import { manifestsOf, type Given, type RuleCases } from '../../lib/check/rule-cases';

/** An object that the cases of a rule about single objects show. */
export interface SchemaCase {
  /** Such as `PORT_INVALID fails[0]`, and behind it the number of the object where there are several. */
  readonly place: string;
  readonly manifest: Manifest;
}

const folder = join(__dirname, '../../lib/check/rules/schema');
const lists = ['passes', 'fails', 'doesNotApply'] as const;

/** Those for the newest version of Kubernetes, with the custom kinds of this project. */
export async function schemaCases(): Promise<readonly SchemaCase[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cases.ts'));
  const modules = await Promise.all(files.map((file) => import(join(folder, file)) as Promise<{ cases: RuleCases }>));
  return modules.flatMap(({ cases }) =>
    lists.flatMap((list) => cases[list].flatMap((given, index) => casesOf(given, `${cases.code} ${list}[${index}]`))),
  );
}

function casesOf(given: Given, place: string): readonly SchemaCase[] {
  if (!('yaml' in given) || given.target !== undefined) return [];
  return manifestsOf(given.yaml).map((manifest, index) => ({
    place: index === 0 ? place : `${place} ${index}`,
    manifest,
  }));
}
