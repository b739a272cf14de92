import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensions } from '../../../examples/foreign/extensions';
import { platform } from '../../../examples/foreign/environments';
import type { Manifest } from '../../../lib/manifest';
import { environmentOverlays, renderBundle } from '../../../lib/render';
import { resolvePlatform } from '../../../lib/spec';
import { objectOf } from '../../objects';
import { forgetTools, useBuiltTools, withHelm, withKustomize } from './tools';

const project = join(__dirname, '../../../examples/foreign');
const pins = join(project, 'environments/images/dev.yaml');
const spec = resolvePlatform(platform, { pins: { dev: { file: pins, text: readFileSync(pins, 'utf8') } } });

beforeEach(useBuiltTools);
afterEach(forgetTools);

/** A bundle of the example with the overlays of its environment. */
async function render(bundle: string): Promise<readonly Manifest[]> {
  const { dev } = spec.environments;
  if (dev === undefined) throw new Error('the example has no environment dev');
  const manifests = await renderBundle(spec, `dev/${bundle}`, extensions, { project });
  return environmentOverlays(dev, {}).lay(manifests).manifests;
}

test('YAML of others gets the labels of the environment', async () => {
  const manifests = await render('platform/80-support-access');
  expect(manifests.map(({ body }) => body.kind).sort()).toEqual(['ClusterRole', 'ClusterRoleBinding']);
  for (const { body } of manifests) expect(body.metadata.labels).toEqual({ 'shop.example/cost-centre': '4711' });
});

withKustomize(
  'a kustomization is renamed by its own overlay and put into the namespace of the environment',
  async () => {
    const dashboard = objectOf(await render('platform/81-dashboards'), 'ConfigMap', 'shop-dashboard-overview');
    expect(dashboard.metadata).toMatchObject({ namespace: 'shop-dev', labels: { grafana_dashboard: '1' } });
  },
);

withHelm('a chart joins files in one bundle, with pinned images and the replicas of the environment', async () => {
  const manifests = await render('platform/82-status-page');
  expect(objectOf(manifests, 'Namespace', 'status')).toBeDefined();
  expect(objectOf(manifests, 'ConfigMap', 'status-page')).toMatchObject({
    data: { title: 'Status of dev.shop.example' },
  });
  expect(objectOf(manifests, 'Deployment', 'status-page')).toMatchObject({
    metadata: { namespace: 'status' },
    spec: { replicas: 3, template: { spec: { containers: [{ image: expect.stringMatching(/:2\.4\.0@sha256:/) }] } } },
  });
  expect(manifests.filter(({ body }) => body.kind === 'Pod')).toEqual([]); // the chart's test
});

test('every file that docs/foreign.md shows is the one of the example', () => {
  const page = readFileSync(join(__dirname, '../../../docs/foreign.md'), 'utf8');
  const blocks = [...page.matchAll(/```typescript\n\/\/ (examples\/foreign\/\S+)\n([^]*?)```/g)];
  expect(blocks.length).toBeGreaterThan(1);
  for (const [, file = '', text] of blocks) {
    const path = join(__dirname, '../../..', file);
    expect([file, existsSync(path) && readFileSync(path, 'utf8')]).toEqual([file, expect.stringContaining(text ?? '')]);
  }
});
