import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Tree } from '../../../lib/tree';
import { identityOf, type KubernetesObject, type Manifest } from '../../../lib/manifest';

/** A manifest as a test needs it; `path` is `Kind/namespace/name`, with an empty namespace for cluster objects. */
export function manifest(path: string, { apiVersion = 'v1', spec = {}, ...place }: ManifestParts = {}): Manifest {
  const [kind = '', namespace = '', name = ''] = path.split('/');
  const metadata = namespace ? { name, namespace } : { name };
  const body: KubernetesObject = { apiVersion, kind, metadata, spec };
  return { body, bundle: 'services/api', construct: name, ...place };
}

interface ManifestParts extends Partial<Omit<Manifest, 'body'>> {
  readonly apiVersion?: string;
  readonly spec?: unknown;
}

const alike = ['api', 'Api', 'a:b', 'a-b', 'a-api', 'prod-api', '..', 'x'.repeat(250), `${'x'.repeat(250)}y`];

const anyManifest: fc.Arbitrary<Manifest> = fc
  .record({
    kind: fc.constantFrom('Service', 'Deployment', 'ConfigMap', 'ClusterRole', 'Namespace', 'Widget', 'widget'),
    namespace: fc.constantFrom('', 'a', 'prod', 'Prod'),
    name: fc.oneof(
      fc.constantFrom(...alike),
      fc.string({ minLength: 1, unit: fc.constantFrom('a', 'B', ':', '.', '-', '9', 'é') }),
    ),
    apiVersion: fc.constantFrom('v1', 'apps/v1', 'serving.knative.dev/v1'),
    bundle: fc.constantFrom('services/api', 'services/web', 'platform/00-namespaces', 'argocd/applications'),
    spec: fc.jsonValue({ maxDepth: 2 }),
    stableName: fc.option(fc.constantFrom('api', 'web')),
  })
  .map(({ kind, namespace, name, stableName, ...rest }) => ({
    ...manifest(`${kind}/${namespace}/`, rest),
    ...(stableName && { stableName }),
    body: { ...manifest(`${kind}/${namespace}/`, rest).body, metadata: namespace ? { name, namespace } : { name } },
  }));

/** Manifests of several bundles, made to collide: no identity twice within one bundle. */
export const anyManifests: fc.Arbitrary<Manifest[]> = fc.uniqueArray(anyManifest, {
  selector: ({ body, bundle }) => `${bundle} ${identityOf(body)}`,
  maxLength: 12,
});

/** The text of every file of a tree, by path. */
export function textsOf({ files }: Tree): Record<string, string> {
  return Object.fromEntries([...files].map(([path, { text }]) => [path, text()]));
}

/** Runs `use` with a new empty folder and removes the folder. */
export function withFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-tree-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same for work that takes its time. */
export async function withFolderLater(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-tree-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every file below a folder with its text, by path. */
export function filesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
