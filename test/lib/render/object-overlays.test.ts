import { bundles } from '../../../charts';
import { platform } from '../../../environments';
import { extensions } from '../../../extensions';
import type { ObjectOverlay } from '../../../lib/overlay';
import { PlatformError, type Problem } from '../../../lib/problem';
import { renderManifests, type EnvironmentManifests } from '../../../lib/render';
import { resolvePlatform, type PlatformSource } from '../../../lib/spec';
import { at, objectOf } from '../../objects';
import { referencePins } from '../../reference-platform';

const { dev, staging, production } = platform.environments;

interface Rendered {
  readonly environments: readonly EnvironmentManifests[];
}

interface Objects {
  readonly base?: ObjectOverlay;
  readonly component?: ObjectOverlay;
  readonly production?: ObjectOverlay;
}

test('a patch changes the object that it names, and nothing else', async () => {
  const patch = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: { minReadySeconds: 5 } };
  const [before, after] = [await render({}), await render({ production: { patches: [{ patch }] } })];

  expect(at(deployment(after, 'production', 'web'), 'spec.minReadySeconds')).toBe(5);
  expect(deployment(after, 'production', 'api')).toEqual(deployment(before, 'production', 'api'));
  expect(deployment(after, 'staging', 'web')).toEqual(deployment(before, 'staging', 'web'));
});

test('an environment has the last word over its components, and those over base', async () => {
  const annotated = (value: string): ObjectOverlay => ({ annotations: { team: value } });
  const rendered = await render({
    base: annotated('base'),
    component: annotated('component'),
    production: { ...annotated('production') },
  });
  const teamOf = (environment: string): unknown =>
    deployment(rendered, environment, 'web').metadata.annotations?.['team'];

  expect(teamOf('production')).toBe('production');
  expect(teamOf('staging')).toBe('base');
});

test("overlays reach the user's own constructs too", async () => {
  const target = { kind: 'Ingress', name: 'www-redirect' };
  const jsonPatch = [{ op: 'add', path: '/metadata/annotations/note', value: 'ours' }] as const;
  const rendered = await render({ production: { patches: [{ target, jsonPatch: [...jsonPatch] }] } });

  expect(objectOf(manifestsOf(rendered, 'production'), 'Ingress', 'www-redirect').metadata.annotations).toMatchObject({
    note: 'ours',
  });
});

test('fails on a patch that matches nothing, and names what was probably meant', async () => {
  const patch = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'wep' }, spec: { minReadySeconds: 5 } };
  expect(await problemsOf({ production: { patches: [{ patch }] } })).toMatchObject([
    {
      code: 'OVERLAY_UNMATCHED',
      spec: 'environments.production.objects.patches[0]',
      fix: 'did you mean Deployment/web?',
    },
  ]);
});

test('what a patch expects is counted over all bundles of the environment', async () => {
  const patch = { spec: { revisionHistoryLimit: 7 } };
  const patches = (expected: number): ObjectOverlay => ({
    patches: [{ target: { kind: 'Deployment' }, patch, expect: expected }],
  });

  expect(await problemsOf({ production: patches(4) })).toEqual([]);
  expect(await problemsOf({ production: patches(3) })).toMatchObject([{ code: 'OVERLAY_EXPECT', found: '4 matches' }]);
});

test('fails on everything that is wrong at once', async () => {
  const production = { patchs: [], labels: [{ pairs: 'none' }] } as never;
  expect(
    (await problemsOf({ base: { replicas: [{ name: 'nobody', count: 2 }] }, production }))
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['OVERLAY_INVALID', 'OVERLAY_UNKNOWN_KEY', 'OVERLAY_UNMATCHED', 'OVERLAY_UNMATCHED', 'OVERLAY_UNMATCHED']);
});

function render({ base, component, production: own }: Objects): Promise<Rendered> {
  const { highAvailability, ...components } = platform.components;
  const source: PlatformSource = {
    ...platform,
    base: { ...platform.base, objects: base },
    components: { ...components, highAvailability: { ...highAvailability, objects: component } },
    environments: { dev, staging, production: { ...production, objects: own } },
  };
  return renderManifests(resolvePlatform(source, { pins: referencePins() }), [...bundles, ...extensions]);
}

async function problemsOf(objects: Objects): Promise<readonly Problem[]> {
  try {
    await render(objects);
    return [];
  } catch (error) {
    if (error instanceof PlatformError) return error.problems;
    throw error;
  }
}

function manifestsOf(rendered: Rendered, environment: string): Rendered['environments'][number]['manifests'] {
  return rendered.environments.find(({ name }) => name === environment)?.manifests ?? [];
}

function deployment(rendered: Rendered, environment: string, name: string): ReturnType<typeof objectOf> {
  return objectOf(manifestsOf(rendered, environment), 'Deployment', name);
}
