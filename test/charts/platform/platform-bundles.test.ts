import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { platformBundles } from '../../../charts/platform';
import { crdSchemas, isNamespaced, validateObject } from '../../../lib/kubernetes';
import { referenceEnvironment } from '../../reference-platform';
import { renderAll } from './render';

const environments = ['dev', 'staging', 'production'] as const;
const folder = join(__dirname, '../../../imports/crds');
const crdFiles = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const crds = crdSchemas(crdFiles.map((file): unknown => parse(readFileSync(join(folder, file), 'utf8'))));

const cases = environments.flatMap((name) => (['1.32', '1.36'] as const).map((version) => [name, version] as const));

test.each(cases)('every object of %s is valid for Kubernetes %s', async (name, version) => {
  const environment = referenceEnvironment(name);
  const objects = await renderAll({ ...environment, cluster: { ...environment.cluster, kubernetesVersion: version } });
  const faults = objects.flatMap((object) =>
    validateObject(object, { version, crds }).map((fault) => ({
      ...fault,
      object: `${object.kind}/${object.metadata.name}`,
    })),
  );
  expect(objects.length).toBeGreaterThan(10);
  expect(faults).toEqual([]);
});

test('folders are applied in the order of their numbers, the namespace first', () => {
  const paths = platformBundles.flatMap((bundle) => Object.keys(bundle.inputs(referenceEnvironment('production'))));
  expect(paths).toEqual([
    'platform/00-namespace',
    'platform/10-limits',
    'platform/20-access',
    'platform/30-priorities',
    'platform/40-storage',
    'platform/50-network',
    'platform/60-secrets',
  ]);
});

test.each(environments)(
  'every object of %s that lives in a namespace lives in that of the environment',
  async (name) => {
    const { namespace } = referenceEnvironment(name);
    for (const { apiVersion, kind, metadata } of await renderAll(referenceEnvironment(name))) {
      const inNamespace = isNamespaced(apiVersion, kind) ?? kind === 'SecretStore';
      expect([kind, metadata.namespace]).toEqual([kind, inNamespace ? namespace : undefined]);
    }
  },
);

test('every object says whose it is and what wrote it', async () => {
  for (const { metadata } of await renderAll(referenceEnvironment('staging'))) {
    expect(metadata.labels).toMatchObject({
      'app.kubernetes.io/managed-by': 'keelson',
      'app.kubernetes.io/part-of': 'aicode',
      'keelson.dev/environment': 'staging',
    });
  }
});
