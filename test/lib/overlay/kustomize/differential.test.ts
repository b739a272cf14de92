import fc from 'fast-check';
import { stringify } from 'yaml';
import type { KubernetesObject } from '../../../../lib/manifest';
import { mergeSchema } from '../../../../lib/overlay/strategic-merge/merge-schema';
import { strategicMerge } from '../../../../lib/overlay/strategic-merge/strategic-merge';
import { realKustomize, testWith } from '../../../tools/built-tool';
import { fuzzParameters } from '../../tree/yaml/fuzz-parameters';
import { buildWith } from './run-kustomize';

const binary = realKustomize();

const text = fc.constantFrom('a', 'b', 'c', 'd');
const directive = fc.option(fc.constantFrom('delete', 'merge'), { nil: undefined, freq: 4 });

function named(rest: { readonly [key: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<object[]> {
  return fc.uniqueArray(fc.record({ name: text, ...rest }, { requiredKeys: ['name'] }), {
    selector: ({ name }) => name,
    maxLength: 3,
  });
}

/** Ports say their protocol: kustomize loses patches where only one side does. */
function ports(rest: { readonly [key: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<object[]> {
  const port = fc.record(
    { containerPort: fc.constantFrom(80, 81), protocol: fc.constantFrom('TCP', 'UDP'), name: text, ...rest },
    { requiredKeys: ['containerPort', 'protocol'] },
  );
  return fc.uniqueArray(port, {
    selector: ({ containerPort, protocol }) => `${containerPort}${protocol}`,
    maxLength: 3,
  });
}

const podSpec = fc.record(
  {
    containers: named({
      image: text,
      args: fc.array(text, { maxLength: 2 }),
      env: named({ value: text }),
      ports: ports({}),
      resources: fc.record({ limits: fc.dictionary(text, text, { maxKeys: 2 }) }),
    }).filter((list) => list.length > 0),
    tolerations: fc.array(fc.record({ key: text }), { maxLength: 2 }),
    hostNetwork: fc.boolean(),
  },
  { requiredKeys: ['containers'] },
);

const podPatch = fc.record(
  {
    containers: named({
      image: fc.option(text),
      args: fc.option(fc.array(text, { maxLength: 2 })),
      env: named({ value: fc.option(text), $patch: directive }),
      ports: ports({ $patch: directive }),
      resources: fc.option(fc.record({ limits: fc.dictionary(text, fc.option(text), { maxKeys: 2 }) })),
      $patch: directive,
    }),
    tolerations: fc.option(fc.array(fc.record({ key: text }), { maxLength: 2 })),
    hostNetwork: fc.option(fc.boolean()),
  },
  { requiredKeys: [] },
);

// each kustomize run merges all of them
const { numRuns, seed } = fuzzParameters('kustomize merges', 300, 60);

testWith('kustomize', binary)('merges what kustomize merges, for many deployments and patches', () => {
  const pairs = fc.sample(fc.tuple(podSpec, podPatch), { numRuns, seed });
  const objects = pairs.map(([spec], index) => deployment(index, clean(spec)));
  const patches = pairs.map(([, patch], index) => deployment(index, clean(patch)));
  const built = buildWith(binary ?? '', objects, [{ patches: patches.map((patch) => ({ patch: stringify(patch) })) }]);
  if ('error' in built) throw new Error(built.error);
  const byName = new Map(built.objects.map((object) => [object.metadata.name, object]));
  const schema = mergeSchema('apps/v1', 'Deployment', {});
  objects.forEach((object, index) => {
    const merged = strategicMerge(object, patches[index], { path: '', schema });
    expect({ seed, object, patch: patches[index], merged }).toEqual({
      seed,
      object,
      patch: patches[index],
      merged: byName.get(`d${index}`),
    });
  });
});

function deployment(index: number, spec: unknown): KubernetesObject {
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: `d${index}` }, spec: { template: { spec } } };
}

/** Without keys that are undefined, which YAML does not know. */
function clean(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
