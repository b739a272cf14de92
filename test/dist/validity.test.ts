import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { bundles } from '../../charts';
import { crdSchemas, isNamespaced, validateObject } from '../../lib/kubernetes';
import { describeObject, type KubernetesObject } from '../../lib/manifest';
import { renderManifests } from '../../lib/render';
import { buildTree } from '../../lib/tree';
import { everyFeature } from '../every-feature';
import { referenceTrees } from './reference-trees';

const folder = join(__dirname, '../../imports/crds');
const crds = crdSchemas(
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8')))
    .map((document): unknown => document.toJS()),
);

/** What the API server reads: the objects of the files, not those in memory. */
async function objectsOf(platform: 'reference' | 'every feature'): Promise<KubernetesObject[]> {
  const trees = platform === 'reference' ? await referenceTrees() : await everyFeatureTrees();
  return trees.flatMap(({ files }) =>
    [...files.values()].map(({ text }): KubernetesObject => parse(text(), { version: '1.1' })),
  );
}

async function everyFeatureTrees(): ReturnType<typeof referenceTrees> {
  const { environments } = await renderManifests(everyFeature(), bundles);
  return environments.map(({ name, manifests }) => buildTree(name, manifests));
}

const platforms = ['reference', 'every feature'] as const;

test.each(platforms.flatMap((platform) => (['1.32', '1.36'] as const).map((version) => [platform, version] as const)))(
  'every object of the %s platform is valid on Kubernetes %s, unknown fields refused',
  async (platform, version) => {
    const objects = await objectsOf(platform);
    const faults = objects.flatMap((object) =>
      validateObject(object, { version, crds }).map(
        ({ path, message }) => `${describeObject(object)} ${path} ${message}`,
      ),
    );
    expect(faults).toEqual([]);
    expect(objects.length).toBeGreaterThan(40);
  },
);

test('an unknown field of a pod or of a custom resource would be found', async () => {
  const objects = await objectsOf('reference');
  for (const kind of ['Deployment', 'ExternalSecret', 'ScaledObject']) {
    const object = objects.find((candidate) => candidate.kind === kind);
    const broken = { ...object, spec: { ...(object?.['spec'] as object), unknownField: 1 } };
    expect([kind, validateObject(broken, { crds }).map(({ path }) => path)]).toEqual([kind, ['spec.unknownField']]);
  }
});

test('an object has a namespace exactly when its kind lies in one', async () => {
  const objects = [...(await objectsOf('reference')), ...(await objectsOf('every feature'))];
  const wrong = objects.filter(({ apiVersion, kind, metadata }) => {
    const custom = [...crds.values()].find(
      (candidate) => candidate.apiVersion === apiVersion && candidate.kind === kind,
    );
    return (metadata.namespace !== undefined) !== (custom?.namespaced ?? isNamespaced(apiVersion, kind));
  });
  expect(wrong.map(describeObject)).toEqual([]);
});
