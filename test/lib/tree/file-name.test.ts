import fc from 'fast-check';
import { kindOrder } from '../../../lib/kubernetes';
import type { Manifest } from '../../../lib/manifest';
import { fileNames } from '../../../lib/tree';
import { anyManifests, manifest } from './manifests';

const order = (kind: string): string => String(kindOrder(kind).order).padStart(2, '0');
const namesOf = (...manifests: Manifest[]): string[] => [...fileNames(manifests).values()];
const inOneBundle = anyManifests.map((manifests) => manifests.filter(({ bundle }) => bundle === 'services/api'));

test('an object is filed by order, kind and name', () => {
  expect(namesOf(manifest('Service/aicode-prod/api'))).toEqual([`${order('Service')}-service-api.yaml`]);
});

test('a ConfigMap with a content hash keeps its file when the content changes', () => {
  const before = manifest('ConfigMap/prod/api-env-1a2b3c4d', { stableName: 'api-env' });
  const after = manifest('ConfigMap/prod/api-env-99999999', { stableName: 'api-env' });
  expect(namesOf(before)).toEqual([`${order('ConfigMap')}-configmap-api-env.yaml`]);
  expect(namesOf(after)).toEqual(namesOf(before));
});

test('a name that only looks like a content hash is kept', () => {
  expect(namesOf(manifest('ConfigMap/prod/api-deadbeef'))).toEqual([
    `${order('ConfigMap')}-configmap-api-deadbeef.yaml`,
  ]);
});

test('objects of one name in two namespaces tell the namespace, and no other object does', () => {
  const names = namesOf(manifest('Service/a/api'), manifest('Service/b/api'), manifest('Service/a/web'));
  expect(names).toEqual(
    ['service-a-api', 'service-b-api', 'service-web'].map((name) => `${order('Service')}-${name}.yaml`),
  );
});

test('kinds of one name in two groups tell the group', () => {
  const names = namesOf(manifest('Service/a/api'), manifest('Service/a/api', { apiVersion: 'serving.knative.dev/v1' }));
  expect(names).toEqual([
    `${order('Service')}-service-a-api.yaml`,
    `${order('Service')}-service.serving.knative.dev-a-api.yaml`,
  ]);
});

test('names that differ only in characters that a file cannot carry get files of their own', () => {
  const names = namesOf(manifest('ClusterRole//a:b'), manifest('ClusterRole//a-b'), manifest('ClusterRole//A:b'));
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^\d\d-clusterrole-a-b-[0-9a-f]{12}\.yaml$/);
});

test('a name of RBAC is made safe, and none leads out of the folder', () => {
  expect(namesOf(manifest('ClusterRole//system:a'))).toEqual([`${order('ClusterRole')}-clusterrole-system-a.yaml`]);
  const hostile = manifest('ClusterRole//x');
  const name = namesOf({
    ...hostile,
    body: { ...hostile.body, kind: '../..', metadata: { name: '../../etc/passwd' } },
  });
  expect(name).toEqual([expect.stringMatching(/^\d\d-[a-z0-9.-]+\.yaml$/)]);
});

test('fails on one object made twice and names both constructs', () => {
  const twice = ['api/blue', 'api/green'].map((construct) => manifest('Deployment/prod/api', { construct }));
  expect(() => fileNames(twice)).toThrow(
    expect.objectContaining({
      problems: [
        expect.objectContaining({
          code: 'DUPLICATE_OBJECT',
          object: 'Deployment/prod/api',
          found: 'api/blue, api/green',
        }),
      ],
    }),
  );
});

test('fails on one object made in two versions of its group, for the cluster holds it once', () => {
  const twice = ['autoscaling/v1', 'autoscaling/v2'].map((apiVersion) => manifest('Scaler/a/api', { apiVersion }));
  expect(() => fileNames(twice)).toThrow('DUPLICATE_OBJECT');
});

test('names are unique on a file system that ignores case, short enough, and the same in any order', () => {
  fc.assert(
    fc.property(inOneBundle, (manifests) => {
      const names = fileNames(manifests);
      expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(manifests.length);
      for (const name of names.values()) expect(name).toMatch(/^(?=.{1,255}$)\d\d-[a-z0-9.-]+\.yaml$/);
      expect(new Map([...fileNames(manifests.toReversed())].reverse())).toEqual(names);
    }),
  );
});

test('lexical order of the files is the order of applying', () => {
  fc.assert(
    fc.property(inOneBundle, (manifests) => {
      const sorted = [...fileNames(manifests)].sort(([, a], [, b]) => (a < b ? -1 : 1));
      const orders = sorted.map(([{ body }]) => kindOrder(body.kind).order);
      expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    }),
  );
});
