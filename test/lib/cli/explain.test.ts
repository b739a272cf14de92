import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundles } from '../../../charts';
import { platform } from '../../../environments';
import { extensions } from '../../../extensions';
import type { Program } from '../../../lib/cli';
import type { PlatformSource } from '../../../lib/spec';
import { tinyFamilies } from '../explain/tiny-platform';
import { filesBelow, makeProject, removeProject, run, type Run } from './run';

let project: string;
beforeAll(() => {
  project = makeProject();
});
afterAll(() => removeProject(project));

const charts = { bundles: [...bundles, ...extensions] };

/** With small charts, for speed, where the test is not about what keelson's own charts make. */
function explain(words: string, program: Partial<Program> = {}): Promise<Run> {
  return run(project, `explain ${words}`, { program: { bundles: tinyFamilies, ...program } });
}

test('a field is told with its file in dist, its chart and every layer of the value that it holds', async () => {
  const { exitCode, stdout, stderr } = await explain('production HorizontalPodAutoscaler/api spec.minReplicas', charts);
  const places = [...stdout.matchAll(/(\S+\.ts):(\d+)/g)].map(([, file = '', line]) => lineAt(file, Number(line)));

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(places.map((line) => line?.includes('minReplicas'))).toEqual([true, true]);
  expect(stdout.replace(/\.ts:\d+/g, '.ts:N').split('\n')).toEqual([
    'HorizontalPodAutoscaler/aicode-prod/api in production',
    '  dist/production/services/api/50-horizontalpodautoscaler-api.yaml',
    '  chart services, construct service/autoscaler',
    '',
    'spec.minReplicas: 4',
    '',
    'from services.api.scaling.minReplicas',
    '  4  environment production                         environments/production.ts:N',
    '  3  component highAvailability, defaults for http  environments/components/high-availability.ts:N',
    '  2  schema default',
    '',
  ]);
});

function lineAt(file: string, line: number): string | undefined {
  return filesBelow(project)[file]?.split('\n')[line - 1];
}

test('what the chart alone decides is told as that', async () => {
  const { stdout } = await explain('production deployments/web spec.template.spec.containers[main].stdin');

  expect(stdout).toContain('no value of the spec changes it: the chart alone decides');
});

test('what an overlay made of a field is told first, with the line of the field in the patch', async () => {
  const patch = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: { minReadySeconds: 5 } };
  const objects = { patches: [{ patch }] };
  const file = join(project, 'environments/production.ts');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace("components: ['highAvailability'],", `objects: ${JSON.stringify(objects, undefined, 2)},`),
  );
  const { stdout } = await explain('production Deployment/web spec.minReadySeconds', patched(objects));
  const [, place, line] = /^ {2}5 {2}(\S+) {2}environments\/production\.ts:(\d+)$/m.exec(stdout) ?? [];

  expect(stdout).toContain('spec.minReadySeconds: 5\n\nset by, the last one first:\n  5  ');
  expect(place).toBe('environments.production.objects.patches[0]');
  expect(lineAt('environments/production.ts', Number(line))).toContain('minReadySeconds');
  expect(stdout).toContain('no value of the spec changes it: the overlay alone decides');
  writeFileSync(file, text);
});

test('values of the spec that an overlay covers are told as covered', async () => {
  const { stdout } = await explain(
    'production Deployment/web spec.replicas',
    patched({ replicas: [{ name: 'web', count: 9 }] }),
  );

  expect(stdout).toMatch(/set by, the last one first:\n {2}9 .*\n {2}3 {2}chart tiny, construct tiny\/deployment\n/);
  expect(stdout).toContain('from services.web.scaling.minReplicas, which the overlay covers');
});

test('without a field every field is told once: what decides it, and what the chart alone decides in blocks', async () => {
  const { exitCode, stdout } = await explain('production Deployment/api', charts);
  const lines = stdout.split('\n');
  const line = (field: string): string | undefined => lines.find((one) => one.trim().startsWith(`${field} `));

  expect(exitCode).toBe(0);
  expect(line('spec.template.spec.containers[0].resources.limits.memory')).toMatch(
    /"1Gi" +services\.api\.resources\.limits\.memory +environments\/production\.ts:\d+$/,
  );
  expect(line('spec.template.spec.terminationGracePeriodSeconds')).toMatch(
    /45 +services\.api\.terminationGracePeriodSeconds +schema default$/,
  );
  expect(line('metadata.labels["app.kubernetes.io/version"]')).toMatch(
    /images\.api\.tag +environments\/images\/production\.yaml:\d+$/,
  );
  expect(lines.slice(lines.indexOf('from the chart alone:'))).toContain('  spec.revisionHistoryLimit');
  expect(line('spec.template.spec.containers[0].volumeMounts')).toMatch(/5 values$/);
});

test('an object that another family adds to a bundle names that family, and why it is there', async () => {
  const { stdout } = await explain('production Ingress/www-redirect', charts);

  expect(stdout).toContain('chart www-redirect, construct www-redirect/ingress');
  expect(stdout).toMatch(/it is there because of:\n {2}stage {2}"production" {2}environments\/production\.ts:\d+/);
});

test('--json tells the whole of it', async () => {
  const { stdout } = await explain('production Deployment/api spec.replicas --json');
  const { spec, ...answer } = JSON.parse(stdout) as { spec: object[] };

  expect(answer).toMatchObject({
    exitCode: 0,
    object: {
      environment: 'production',
      kind: 'Deployment',
      namespace: 'aicode-prod',
      name: 'api',
      bundle: 'services/api',
      family: 'tiny',
      construct: 'tiny/deployment',
      file: 'dist/production/services/api/40-deployment-api.yaml',
    },
    field: 'spec.replicas',
    value: 4,
    overlays: [],
    chart: { value: 4 },
  });
  expect(spec[0]).toMatchObject({
    path: 'services.api.scaling.minReplicas',
    reaches: true,
    decides: 'value',
    layers: [
      { value: 4, layer: 'environment production', file: 'environments/production.ts' },
      { value: 3, file: 'environments/components/high-availability.ts' },
      { value: 2, layer: 'schema default' },
    ],
  });
});

test('--json without a field lists every plain value with its origin', async () => {
  const { stdout } = await explain('dev ConfigMap/api --json');
  const { fields } = JSON.parse(stdout) as { fields: object[] };

  expect(fields).toContainEqual({ field: 'kind', value: 'ConfigMap', origin: { by: 'chart' } });
  expect(fields).toContainEqual({
    field: 'data.LOG_FORMAT',
    value: 'json',
    origin: expect.objectContaining({ by: 'spec', path: 'services.api.env.LOG_FORMAT' }),
  });
});

test('nothing is written but what is found', async () => {
  const before = filesBelow(project);
  await explain('dev ConfigMap/api');

  expect(filesBelow(project)).toEqual(before);
});

/** The reference platform with object overlays in production. */
function patched(objects: object): Partial<Program> {
  const { production } = platform.environments;
  const source: PlatformSource = {
    ...platform,
    environments: { ...platform.environments, production: { ...production, objects } },
  };
  return { platform: source };
}
