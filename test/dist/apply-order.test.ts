import { parse } from 'yaml';
import type { KubernetesObject } from '../../lib/manifest';
import { referenceTrees, textsOf } from './reference-trees';
import { referencesOf } from './references';

const environments = ['dev', 'staging', 'production'];

/** Paths in the order of Go's filepath.Walk, which kubectl uses: by name within each folder, files and folders together. */
function walk(paths: readonly string[]): string[] {
  const entries = new Map<string, string[]>();
  for (const path of paths) {
    const [name = '', ...rest] = path.split('/');
    entries.set(name, [...(entries.get(name) ?? []), rest.join('/')]);
  }
  const names = [...entries.keys()].sort((one, two) => Buffer.compare(Buffer.from(one), Buffer.from(two)));
  return names.flatMap((name) => {
    const inner = entries.get(name) ?? [];
    return inner.includes('') ? [name] : walk(inner).map((path) => `${name}/${path}`);
  });
}

async function treeOf(environment: string): Promise<ReadonlyMap<string, string>> {
  const tree = (await referenceTrees()).find((candidate) => candidate.environment === environment);
  if (tree === undefined) throw new Error(`there is no environment "${environment}"`);
  return textsOf(tree);
}

const read = (text: string): unknown => parse(text, { version: '1.1' });

test('the walk is that of kubectl: `a-b` comes before what is in `a`, though `/` is less than `-` as text', () => {
  expect(walk(['a/z.yaml', 'a-b.yaml', 'a.yaml', 'b/a.yaml', 'B.yaml'])).toEqual([
    'B.yaml',
    'a/z.yaml',
    'a-b.yaml',
    'a.yaml',
    'b/a.yaml',
  ]);
});

test.each(environments)('in %s kubectl finds no object before one that it refers to', async (environment) => {
  const files = await treeOf(environment);
  const applied = new Set<string>();
  const early: string[] = [];
  for (const path of walk([...files.keys()])) {
    const object = read(files.get(path) ?? '') as KubernetesObject;
    early.push(
      ...referencesOf(object)
        .filter((id) => !applied.has(id))
        .map((id) => `${path} needs ${id}`),
    );
    applied.add(`${object.kind}/${object.metadata.name}`);
    // the Secret that an ExternalSecret makes
    const { target } = (object['spec'] ?? {}) as { target?: { name?: string } };
    if (object.kind === 'ExternalSecret') applied.add(`Secret/${target?.name ?? ''}`);
  }
  expect(early).toEqual([]);
});

test('the references that are looked for are those that the platform has', async () => {
  const files = await treeOf('production');
  const kinds = [...files.values()].flatMap((text) =>
    referencesOf(read(text) as KubernetesObject).map((id) => id.slice(0, id.indexOf('/'))),
  );
  expect([...new Set(kinds)].sort()).toEqual(
    [
      'ConfigMap',
      'Deployment',
      'Namespace',
      'PriorityClass',
      'Role',
      'Secret',
      'SecretStore',
      'Service',
      'ServiceAccount',
      'StatefulSet',
      'StorageClass',
      'TriggerAuthentication',
      'CronJob',
    ].sort(),
  );
});

test('the migration stands before the Deployment of its release, and after all that it reads', async () => {
  const paths = walk([...(await treeOf('production')).keys()]);
  const place = (name: string): number => paths.indexOf(`production/services/api/${name}.yaml`);
  const order = [
    '08-serviceaccount-api',
    '21-configmap-api-env',
    '23-externalsecret-api',
    '35-job-api-migration',
    '40-deployment-api',
  ];

  expect(order.map(place)).toEqual(order.map(place).sort((one, two) => one - two));
  expect(order.map(place)).not.toContain(-1);
});

test.each(environments)('every file of %s is one manifest with a place to be', async (environment) => {
  const files = await treeOf(environment);
  for (const [path, text] of files) {
    expect(path).toMatch(
      new RegExp(`^${environment}/(platform/\\d\\d-[a-z]+|services/[a-z-]+)/\\d\\d-[a-z0-9.-]+\\.yaml$`),
    );
    expect(read(text)).toMatchObject({
      apiVersion: expect.stringMatching(/./),
      kind: expect.stringMatching(/./),
      metadata: { name: expect.stringMatching(/./) },
    });
  }
});
