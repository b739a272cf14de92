import { rules } from '../../../lib/check';
import { checkObjects } from '../../../lib/check/check-objects';
import type { ObjectRule, Target } from '../../../lib/check/rule';
import { byScope } from '../../../lib/check/rules-of';
import type { KubernetesObject, Manifest } from '../../../lib/manifest';

const target: Target = { kubernetesVersion: '1.36', crds: new Map() };
const page = { severity: 'error', title: '', why: '', fix: '' } as const;

test('a rule about API versions is told for every object of a kind that it finds fault with, and asked once of others', () => {
  const asked: string[] = [];
  const rule: ObjectRule = {
    ...page,
    code: 'OLD',
    scope: 'object',
    about: 'apiVersions',
    check: ({ body }) => {
      asked.push(body.metadata.name);
      return body.apiVersion === 'old/v1' ? [{ message: 'is old' }] : [];
    },
  };
  const manifests = [
    objectOf('old/v1', 'a'),
    objectOf('old/v1', 'b'),
    objectOf('new/v1', 'c'),
    objectOf('new/v1', 'd'),
  ];
  expect(codesOf(manifests, [rule])).toEqual(['OLD a', 'OLD b']);
  expect(asked).not.toContain('d');
});

test('a rule about what makes pods is asked about them whatever their kind, and about the kinds beside them', () => {
  const rule: ObjectRule = {
    ...page,
    code: 'SELECTS',
    scope: 'object',
    about: ['pods', 'Service'],
    check: () => [{ message: 'is asked' }],
  };
  const pods = { spec: { template: { spec: { containers: [{ name: 'a' }] } } } };
  const manifests = [
    { ...objectOf('v1', 'service'), body: { ...objectOf('v1', 'service').body, kind: 'Service' } },
    { ...objectOf('example.com/v1', 'pods'), body: { ...objectOf('example.com/v1', 'pods').body, ...pods } },
    objectOf('v1', 'other'),
  ];
  expect(codesOf(manifests, [rule])).toEqual(['SELECTS service', 'SELECTS pods']);
});

test('another target is judged by its own version of Kubernetes', () => {
  const rule: ObjectRule = {
    ...page,
    code: 'REMOVED',
    scope: 'object',
    about: 'apiVersions',
    check: (subject) => (subject.target.kubernetesVersion === '1.36' ? [{ message: 'is removed' }] : []),
  };
  const some = [rule];
  const manifests = [objectOf('v1', 'a')];
  expect(checkObjects(manifests, some, { ...target, kubernetesVersion: '1.32' })).toEqual([]);
  expect(checkObjects(manifests, some, target)).toHaveLength(1);
});

test('rules about API versions say the same whatever else stands in the object', () => {
  const about = byScope(rules).object.filter((rule) => rule.about === 'apiVersions');
  expect(about.map(({ code }) => code)).toContain('API_REMOVED');
  const bare = objectOf('policy/v1beta1', 'a');
  const full = { ...bare, body: { ...bare.body, kind: 'PodDisruptionBudget', spec: { minAvailable: 1 } } };
  const empty = { ...bare, body: { ...bare.body, kind: 'PodDisruptionBudget' } };
  expect(codesOf([full], about)).toEqual(codesOf([empty], about));
  expect(codesOf([full], about)).toContain('API_REMOVED a');
});

function codesOf(manifests: readonly Manifest[], some: readonly ObjectRule[]): readonly string[] {
  return checkObjects(manifests, some, target).map(({ code, object }) => `${code} ${object?.name}`);
}

function objectOf(apiVersion: string, name: string): Manifest & { readonly body: KubernetesObject } {
  return { body: { apiVersion, kind: 'Thing', metadata: { name } }, bundle: 'services/a', construct: name };
}
