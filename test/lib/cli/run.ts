import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from '../../../environments';
import { runKeelson, type Program } from '../../../lib/cli';
import { resolvePlatform, type Environment } from '../../../lib/spec';
import type { Manifest } from '../../../lib/manifest';
import { planTree, updateTree } from '../../../lib/tree';
import { renderedFrom } from './rendered';

const repository = join(__dirname, '../../..');

/** The reference platform with one small object for each service instead of its charts. */
export const program: Program = {
  platform,
  bundles: [
    {
      kind: 'charts',
      name: 'services',
      inputs: ({ services }) => Object.fromEntries(Object.keys(services).map((name) => [`services/${name}`, {}])),
      load: () => Promise.reject(new Error('a listing loads no chart')),
    },
  ],
  resolve: resolvePlatform,
  render: ({ environments }) =>
    Promise.resolve(
      renderedFrom(Object.values(environments).map((one) => ({ name: one.name, manifests: manifestsOf(one) }))),
    ),
  check: () => ({ open: [], waived: [], problems: [] }),
  plan: planTree,
  update: updateTree,
};

function manifestsOf({ namespace, services }: Environment): Manifest[] {
  const namespaceObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } };
  return [
    { bundle: 'platform/00-namespace', construct: 'namespace', body: namespaceObject },
    ...Object.values(services).map(({ name, image }) => ({
      bundle: `services/${name}`,
      construct: `${name}/pod`,
      body: { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace }, spec: { image } },
    })),
  ];
}

/** What a run gave. */
export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly program?: Partial<Program>;
  readonly env?: { readonly [name: string]: string };
  /** Default: nothing. */
  readonly stdin?: string;
  /** Default: false, as in a pipe. */
  readonly isTTY?: boolean;
}

/** Runs a command line in a project, with its outputs captured. */
export async function run(project: string, line: string, options: RunOptions = {}): Promise<Run> {
  const { env = {}, isTTY = false } = options;
  const written = { stdout: '', stderr: '' };
  const exitCode = await runKeelson(
    { ...program, ...options.program },
    {
      argv: line.split(' ').filter(Boolean),
      env,
      project,
      stdout: { isTTY, write: (text) => (written.stdout += text) },
      stderr: { isTTY, write: (text) => (written.stderr += text) },
      today: () => '2026-11-21',
      stdin: () => Promise.resolve(Buffer.from(options.stdin ?? '')),
      elapsed: () => 41.7,
    },
  );
  return { exitCode, ...written };
}

/** A folder with the environments of this repository, removed when the test ends. */
export function makeProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'keelson-cli-'));
  cpSync(join(repository, 'environments'), join(project, 'environments'), { recursive: true });
  return project;
}

export function removeProject(project: string): void {
  rmSync(project, { recursive: true });
}

/** The reference platform with a value of an environment replaced. */
export function withValue(environment: 'dev' | 'staging' | 'production', value: object): Partial<Program> {
  const layer = platform.environments[environment];
  const environments = { ...platform.environments, [environment]: { ...layer, values: { ...layer.values, ...value } } };
  return { platform: { ...platform, environments } };
}

/** Every file below a folder with its text, by path; but not what keelson keeps for itself. */
export function filesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.includes('/.keelson/'));
  paths.sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** Path, relative to `dist`, of the one object of a service. */
export function podIn(dist: string, environment: string, service: string): string {
  const folder = `${environment}/services/${service}`;
  return `${folder}/${readdirSync(join(dist, folder)).join()}`;
}
