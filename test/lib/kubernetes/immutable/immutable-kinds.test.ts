import { coreSchema, immutableKind, type JsonSchema, type JsonSchemas } from '../../../../lib/kubernetes';
import { platformKinds } from '../../../../lib/kubernetes/immutable/platform-kinds';
import { storage } from '../../../../lib/kubernetes/immutable/storage';
import { workloads } from '../../../../lib/kubernetes/immutable/workloads';

const { kinds, definitions } = coreSchema('1.36');
const ours = [...workloads, ...storage, ...platformKinds];
const core = ours.filter(({ group }) => group !== 'argoproj.io' && group !== 'gateway.networking.k8s.io');
const versions = ['v1', 'v1beta1', 'v1alpha1'];

test('each kind stands in the table once', () => {
  const keys = ours.map(({ group, kind }) => `${group}/${kind}`);
  expect(keys).toEqual([...new Set(keys)]);
});

describe.each(core.map((entry) => [`${entry.group}/${entry.kind}`, entry] as const))('%s', (_name, entry) => {
  const groupVersions = versions.map((version) => (entry.group === '' ? version : `${entry.group}/${version}`));
  const found = kinds.find(({ apiVersion, kind }) => kind === entry.kind && groupVersions.includes(apiVersion));

  test('is a kind of Kubernetes, and its fields and their parts are fields of it', () => {
    expect(found).toBeDefined();
    for (const { path, mutable = [] } of entry.fields) {
      expect([path, schemaAt(found?.definition ?? '', path)]).toEqual([path, expect.anything()]);
      for (const key of mutable) {
        expect([key, schemaAt(found?.definition ?? '', [...path, key])]).toEqual([key, expect.anything()]);
      }
    }
  });

  test('is found whatever its version', () => {
    expect(immutableKind(entry.group, entry.kind)).toBe(entry);
  });
});

test('other kinds can be changed throughout', () => {
  expect(immutableKind('networking.k8s.io', 'NetworkPolicy')).toBeUndefined();
  expect(immutableKind('policy', 'PodDisruptionBudget')).toBeUndefined();
});

function schemaAt(definition: string, path: readonly string[]): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>(
    (schema, key) => resolved(schema, definitions)?.properties?.[key],
    definitions[definition],
  );
}

function resolved(schema: JsonSchema | undefined, all: JsonSchemas): JsonSchema | undefined {
  const reference = schema?.$ref ?? schema?.allOf?.[0]?.$ref;
  return reference === undefined ? schema : all[reference.slice(reference.lastIndexOf('/') + 1)];
}
