import { compareQuantities } from '../../../lib/kubernetes';
import { apiGroup, type KubernetesObject } from '../../../lib/manifest';
import { at, objectOf, objectsOf, podsOf } from '../../objects';
import { referenceManifests } from '../../reference-manifests';

const environments = ['dev', 'staging', 'production'] as const;

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

interface Range {
  readonly min: { readonly [resource: string]: string };
  readonly max: { readonly [resource: string]: string };
}

/** Resource and group of a kind, as RBAC writes them: NetworkPolicy is `networkpolicies`. */
function resourceOf({ apiVersion, kind }: KubernetesObject): string {
  const name = kind.toLowerCase();
  const plural = name.endsWith('s') ? `${name}es` : `${name}s`.replace(/ys$/, 'ies');
  return `${plural}.${apiGroup(apiVersion)}`;
}

const namesOf = (objects: readonly KubernetesObject[]): string[] => objects.map(({ metadata }) => metadata.name);

test.each(environments)('the deployer of %s may create every kind of object that its services have', async (name) => {
  const manifests = await referenceManifests(name);
  const rules = at<readonly Rule[]>(objectOf(manifests, 'Role', 'deployer'), 'rules');
  const granted = rules
    .filter(({ verbs }) => verbs.includes('create'))
    .map(({ apiGroups, resources }) => `${resources.join()}.${apiGroups.join()}`);
  const needed = new Set(
    manifests.filter(({ bundle }) => bundle.startsWith('services/')).map(({ body }) => resourceOf(body)),
  );
  expect(needed.size).toBeGreaterThan(8);
  expect([...needed].filter((resource) => !granted.includes(resource))).toEqual([]);
});

test.each(environments)('every pod of %s has a priority class that exists', async (name) => {
  const manifests = await referenceManifests(name);
  const used = podsOf(manifests).map(({ spec }) => spec.priorityClassName);
  expect(namesOf(objectsOf(manifests, 'PriorityClass'))).toEqual(expect.arrayContaining(used));
});

test.each(environments)('every secret of %s comes from a store that exists', async (name) => {
  const manifests = await referenceManifests(name);
  const used = objectsOf(manifests, 'ExternalSecret').map((secret) => at<string>(secret, 'spec.secretStoreRef.name'));
  expect(used.length).toBeGreaterThan(0);
  expect(namesOf(objectsOf(manifests, 'SecretStore'))).toEqual(expect.arrayContaining(used));
});

test.each(environments)('every volume of %s has a storage class that exists', async (name) => {
  const manifests = await referenceManifests(name);
  const claims = objectsOf(manifests, 'StatefulSet').flatMap((set) =>
    at<readonly object[]>(set, 'spec.volumeClaimTemplates'),
  );
  expect(claims.length).toBeGreaterThan(0);
  const used = claims.map((claim) => at<string>(claim, 'spec.storageClassName'));
  expect(namesOf(objectsOf(manifests, 'StorageClass'))).toEqual(expect.arrayContaining(used));
});

test.each(environments)('the limits of %s admit every container that is rendered', async (name) => {
  const manifests = await referenceManifests(name);
  const [range] = at<readonly [Range]>(objectOf(manifests, 'LimitRange'), 'spec.limits');
  const containers = podsOf(manifests).flatMap(({ spec }) => [...spec.containers, ...(spec.initContainers ?? [])]);
  expect(containers.length).toBeGreaterThan(5);
  for (const { resources } of containers) {
    for (const [resource, max] of Object.entries(range.max)) {
      expect(compareQuantities(resources?.limits?.[resource] ?? 'none', max)).toBeLessThanOrEqual(0);
      expect(compareQuantities(resources?.requests?.[resource] ?? 'none', range.min[resource] ?? 'none')).not.toBe(-1);
    }
  }
});
