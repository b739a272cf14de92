import fc from 'fast-check';
import { bundles } from '../../../charts';
import { platform } from '../../../environments';
import type { Bundle } from '../../../lib/bundle';
import { explainObject, type ExplainContext, type TracedObject } from '../../../lib/explain';
import { changedFields } from '../../../lib/explain/changed-fields';
import { nudge } from '../../../lib/explain/nudge';
import { specCandidates, type SpecCandidate } from '../../../lib/explain/spec/spec-candidates';
import { specValues } from '../../../lib/explain/spec/spec-values';
import { fieldAt, fieldSteps, type Manifest } from '../../../lib/manifest';
import type { ObjectOverlay } from '../../../lib/overlay';
import { PlatformError } from '../../../lib/problem';
import { bundleInputs, renderInputs } from '../../../lib/render';
import { resolvePlatform, type Environment, type PlatformSource } from '../../../lib/spec';
import { merge, type Tree } from '../../../lib/spec/layers';
import { referenceEnvironment, referencePins } from '../../reference-platform';
import { fieldOf, tinyContext, tinySource, trace } from './tiny-platform';

const families: readonly Bundle[] = bundles;

describe('on the reference platform', () => {
  let traced: TracedObject;
  let before: readonly Manifest[];
  let candidates: readonly SpecCandidate[];

  beforeAll(async () => {
    const pins = referencePins()['production'] ?? { file: '', text: '' };
    const environment = referenceEnvironment('production');
    const context: ExplainContext = { source: platform, environment, pins, families };
    traced = await trace(context, 'Deployment', 'api');
    candidates = specCandidates({ values: specValues(platform, 'production', pins), environment }, 'services/api');
    before = await renderInputs(bundleInputs(environment, 'services/api', families));
  });

  test('a field changes with a value of the spec exactly when the value is named for it', async () => {
    const leaves = fc.constantFrom(...candidates.filter(({ kind, path }) => kind === 'value' && isOfLayers(path)));
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(leaves, async ({ path, value }) => {
        const environment = withOther(path, value);
        if (environment === undefined) return;
        tried += 1;
        const after = await renderInputs(bundleInputs(environment, 'services/api', families));
        const named = traced.dependencies.find((one) => one.kind === 'value' && one.path.join('.') === path.join('.'));
        const { changed } = changedFields(before, after);
        expect([...(named?.fields ?? [])].sort()).toEqual([...changed].sort());
      }),
      { numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(10);
  });
});

/** What a layer can set, of the environment or of the service that is looked at. */
function isOfLayers([first = '', second]: readonly string[]): boolean {
  if (first === 'services') return second === 'api' || second === 'web';
  return !['images', 'name', 'project', 'owner'].includes(first);
}

/** Production with another value set in its own layer; undefined where the spec takes none of those that are tried. */
function withOther(path: readonly string[], value: unknown): Environment | undefined {
  const { production } = platform.environments;
  for (const other of nudge(value)) {
    const difference = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), other) as Tree;
    const layer = { ...production, values: merge(production.values, difference) };
    const source = { ...platform, environments: { ...platform.environments, production: layer } } as PlatformSource;
    try {
      return resolvePlatform(source, { pins: referencePins() }).environments['production'];
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
    }
  }
  return undefined;
}

const count = fc.integer({ min: 6, max: 9 });
const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'shop' } };
const entry: fc.Arbitrary<ObjectOverlay> = fc.oneof(
  count.map((number) => ({ replicas: [{ name: 'shop', count: number }] })),
  count.map((number) => ({ patches: [{ patch: { ...deployment, spec: { replicas: number, paused: true } } }] })),
  count.map((number) => ({
    patches: [
      { target: { kind: 'Deployment' }, jsonPatch: [{ op: 'add' as const, path: '/spec/replicas', value: number }] },
    ],
  })),
  count.map((number) => ({ annotations: { note: String(number) } })),
  count.map((number) => ({
    patches: [{ patch: { ...deployment, spec: { replicas: null, minReadySeconds: number } } }],
  })),
);
const layers = ['base', 'component', 'production'] as const;
type Objects = { readonly [Place in (typeof layers)[number]]?: ObjectOverlay };

test('without the entry that set a field last the field has the value that it had before', async () => {
  const objects = fc.record({ base: entry, component: entry, production: entry }, { requiredKeys: ['production'] });
  const fields = fc.constantFrom('spec.replicas', 'spec.minReadySeconds', 'metadata.annotations.note', 'spec.paused');
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(objects, fields, async (all, field) => {
      const traced = await trace(tinyContext(tinySource({ objects: all })), 'Deployment');
      if (fieldAt(traced.manifest.body, ...fieldSteps(field)) === undefined) return;
      const { value, overlays, chart } = fieldOf(traced, field);
      const [last] = overlays;
      if (last === undefined) return expect(chart).toEqual({ value });
      changed += 1;
      expect(overlays.map(({ before }) => before)).toEqual([
        ...overlays.slice(1).map(({ after }) => after),
        chart?.value,
      ]);
      expect(last.after).toEqual(value);
      expect(await valueWith(upTo(all, last.source), field)).toEqual(last.before);
    }),
    { numRuns: 25 },
  );
  expect(changed).toBeGreaterThan(3);
});

/** The layers below the one that an entry stands in. */
function upTo(all: Objects, source: string): Objects {
  const places = { base: 'base', component: 'components', production: 'environments' };
  const end = layers.findIndex((layer) => source.startsWith(places[layer]));
  return Object.fromEntries(layers.slice(0, end).flatMap((layer) => (all[layer] ? [[layer, all[layer]]] : [])));
}

async function valueWith(objects: Objects, field: string): Promise<unknown> {
  const { manifest } = await trace(tinyContext(tinySource({ objects })), 'Deployment');
  return fieldAt(manifest.body, ...fieldSteps(field));
}

test('every plain value of an object is explained, each once and as what it is', async () => {
  const traced = await trace(tinyContext(tinySource()), 'Deployment');
  const leaves = explainObject(traced);

  expect(new Set(leaves.map(({ field }) => field)).size).toBe(leaves.length);
  for (const { field, value } of leaves) expect(fieldAt(traced.manifest.body, ...fieldSteps(field))).toBe(value);
  expect(new Set(leaves.map(({ origin }) => origin.by))).toEqual(new Set(['chart', 'spec']));
});
