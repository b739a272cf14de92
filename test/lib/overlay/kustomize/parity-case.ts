import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { KubernetesObject } from '../../../../lib/manifest';

/** Fields of a kustomization file. */
export type Kustomization = { readonly [field: string]: unknown };

/** One case: objects, the kustomizations that are laid over them, and where we mean to differ. */
export interface ParityCase {
  readonly name: string;
  /** Keys of `resources.yaml`. */
  readonly resources: readonly string[];
  /** The lowest first; each is built upon the one before. */
  readonly layers: readonly Kustomization[];
  /** Codes of our problems where kustomize fails too, or where we are stricter. */
  readonly problems?: readonly string[];
  /** Why we refuse what kustomize takes, or give something else. */
  readonly because?: string;
  /** Case of the same file whose recorded objects are ours, where they differ from kustomize's. */
  readonly as?: string;
}

/** What kustomize made of a case. */
export type Recorded = { readonly objects: readonly KubernetesObject[] } | { readonly error: string };

export interface CaseFile {
  readonly file: string;
  readonly cases: readonly ParityCase[];
}

const folder = join(__dirname, 'cases');

/** All cases, by the file that they stand in. */
export function readCases(): readonly CaseFile[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.cases.yaml'));
  return files.sort().map((file) => ({ file, cases: parse(readFileSync(join(folder, file), 'utf8')) }));
}

/** The objects that a case starts from. */
export function resourcesOf({ resources }: ParityCase): readonly KubernetesObject[] {
  const all: { readonly [name: string]: KubernetesObject } = parse(
    readFileSync(join(__dirname, 'resources.yaml'), 'utf8'),
  );
  return resources.map((name) => {
    const resource = all[name];
    if (resource === undefined) throw new Error(`resources.yaml has no "${name}"`);
    return resource;
  });
}

/** Path of the golden of a file of cases: one case a line. */
export function goldenOf(file: string): string {
  return join(folder, file.replace('.cases.yaml', '.golden.jsonl'));
}

/** What kustomize made of the cases of a file when they were last recorded, by name. */
export function readGolden(file: string): { readonly [name: string]: Recorded } {
  const lines = readFileSync(goldenOf(file), 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => JSON.parse(line)).map(({ name, ...recorded }) => [name, recorded]));
}
