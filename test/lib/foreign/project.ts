import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ForeignSources } from '../../../lib/bundle';
import { foreignState, parseSources, readForeign, type ForeignManifest, type ForeignState } from '../../../lib/foreign';
import { PlatformError, type Problem } from '../../../lib/problem';

/** A folder with a project in it; what stands beside the project must never be read. */
export interface Project {
  readonly folder: string;
  readonly write: (files: { readonly [path: string]: string }) => void;
  /** Makes a link at a path of the project. */
  readonly link: (path: string, target: string) => void;
  readonly read: (sources: ForeignSources) => Promise<readonly ForeignManifest[]>;
  /** What is wrong with sources; fails when nothing is. */
  readonly problems: (sources: ForeignSources) => Promise<readonly Problem[]>;
  readonly state: (sources: ForeignSources) => ForeignState;
}

const bundle = 'platform/80-vendor';
const made: string[] = [];

/** Makes a project that `removeProjects` removes. */
export function project(files: { readonly [path: string]: string } = {}): Project {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'foreign-test-')));
  made.push(top);
  const folder = join(top, 'project');
  mkdirSync(folder);
  const parsed = (sources: object): ReturnType<typeof parseSources> =>
    parseSources({ ...sources, kubernetesVersion: '1.36' }, bundle);
  const read: Project['read'] = async (sources) => readForeign(parsed(sources), { project: folder, bundle });
  const write: Project['write'] = (contents) => {
    for (const [path, text] of Object.entries(contents)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  write(files);
  return {
    folder,
    write,
    read,
    link: (path, target) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      symlinkSync(target, join(folder, path));
    },
    problems: (sources) => problemsOf(() => read(sources)),
    state: (sources) => foreignState(parsed(sources), folder),
  };
}

export function removeProjects(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export async function problemsOf(step: () => unknown): Promise<readonly Problem[]> {
  try {
    await step();
  } catch (error) {
    if (error instanceof PlatformError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** A ConfigMap as YAML. */
export function configMap(name: string, value = '1'): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  a: '${value}'\n`;
}

/** Kinds and names of what was read. */
export function namesOf(manifests: readonly ForeignManifest[]): readonly string[] {
  return manifests.map(({ body }) => `${body.kind}/${body.metadata.name}`);
}
