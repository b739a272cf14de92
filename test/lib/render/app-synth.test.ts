import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Duration, JsonPatch, Lazy, Size } from 'cdk8s';
import type { Construct } from 'constructs';
import { k8s } from 'cdk8s-plus-28';
import { parseAllDocuments } from 'yaml';
import { defineBundle } from '../../../lib/bundle';
import { inCanonicalOrder, withSyncWave, type KubernetesObject } from '../../../lib/manifest';
import { renderManifests } from '../../../lib/render';
import { smallPlatform } from '../../small-platform';
import { asStock } from './json/stock';

/** A bit of everything that cdk8s turns into text in a way of its own. */
class SmallChart extends Chart {
  constructor(scope: Construct, { note }: { readonly note: string }) {
    super(scope, 'small', { namespace: 'shop', labels: { app: 'small', '10': 'ten' } });
    const settings = new ApiObject(this, 'settings', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings', annotations: { b: 'on', a: '1e3' } },
      data: { note, script: 'one\ntwo  \n', empty: '', octal: '0123', long: 'word '.repeat(40) },
    });
    const deployment = new k8s.KubeDeployment(this, 'app', {
      spec: {
        selector: { matchLabels: { app: 'small' } },
        template: {
          metadata: { labels: { app: 'small' } },
          spec: { containers: [container], terminationGracePeriodSeconds: Duration.minutes(1).toSeconds() },
        },
      },
    });
    deployment.metadata.addFinalizers('example.com/last');
    deployment.addJsonPatch(JsonPatch.add('/spec/paused', false), JsonPatch.replace('/metadata/name', 'app'));
    new ApiObject(this, 'first', {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      imagePullSecrets: Lazy.any({ produce: () => [{ name: `z${Size.gibibytes(1).toMebibytes()}` }] }),
      secrets: [],
      automountServiceAccountToken: undefined,
    });
    settings.addDependency(deployment);
  }
}

const container: k8s.Container = {
  name: 'app',
  image: 'registry.example.com/app:1',
  ports: [{ containerPort: 8080 }],
  resources: { limits: { memory: k8s.Quantity.fromString('1Gi'), cpu: k8s.Quantity.fromNumber(0.5) } },
  livenessProbe: { httpGet: { port: k8s.IntOrString.fromString('http'), path: '/' } },
  env: [{ name: 'EMPTY', value: '' }],
};

const inputs = { note: 'yes' };
const small = defineBundle<typeof inputs>({
  name: 'small',
  inputs: () => ({ 'platform/70-small': inputs }),
  load: () => Promise.resolve(SmallChart),
});

test('App.synth writes a small app as it did, byte for byte: if not, see what of it reaches dist', () => {
  expect(synthesized()).toMatchSnapshot();
});

test('App.synth refuses an app that does not validate, in the words that it had', () => {
  const build = (app: App): void =>
    new SmallChart(app, inputs).node.addValidation({ validate: () => ['too small', 'too plain'] });
  expect(() => synthesized(build)).toThrow(
    'Validation failed with the following errors:\n  [small] too small\n  [small] too plain',
  );
});

test('a run renders what App.synth writes, with every object in the one key order and its wave added', async () => {
  const { environments } = await renderManifests(smallPlatform({}), [small]);
  const ours = environments.flatMap(({ manifests }) => manifests.map(({ body }) => JSON.stringify(body)));
  const stock = parseAllDocuments(synthesized()).map((document): KubernetesObject => document.toJS());
  const expected = stock.map((body) => JSON.stringify(inCanonicalOrder(withSyncWave(body))));

  expect([...ours].sort()).toEqual(expected.sort());
  expect(ours).toHaveLength(3);
});

/** The text of the file that stock cdk8s writes. */
function synthesized(build: (app: App) => void = (app) => void new SmallChart(app, inputs)): string {
  const outdir = mkdtempSync(join(tmpdir(), 'keelson-stock-'));
  try {
    const app = new App({ outdir });
    build(app);
    asStock(() => app.synth());
    expect(readdirSync(outdir)).toEqual(['small.k8s.yaml']);
    return readFileSync(join(outdir, 'small.k8s.yaml'), 'utf8');
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
