import { apiGroup, contentHash, describeObject, identityOf, type KubernetesObject } from '../../../lib/manifest';

const object = (apiVersion: string, kind: string, name: string, namespace?: string): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace !== undefined && { namespace }) },
});

test.each([
  ['v1', ''],
  ['apps/v1', 'apps'],
  ['external-secrets.io/v1', 'external-secrets.io'],
])('the API group of %s is "%s"', (apiVersion, group) => {
  expect(apiGroup(apiVersion)).toBe(group);
});

test.each([
  [object('apps/v1', 'Deployment', 'api', 'shop'), 'apps/Deployment/shop/api', 'Deployment/shop/api'],
  [object('v1', 'Namespace', 'shop'), '/Namespace//shop', 'Namespace/shop'],
])('an object is told apart by group, kind, namespace and name', (body, identity, description) => {
  expect(identityOf(body)).toBe(identity);
  expect(describeObject(body)).toBe(description);
});

test('two versions of one object are one object', () => {
  expect(identityOf(object('autoscaling/v1', 'HorizontalPodAutoscaler', 'a', 'b'))).toBe(
    identityOf(object('autoscaling/v2', 'HorizontalPodAutoscaler', 'a', 'b')),
  );
});

test.each([
  ['group', object('networking.k8s.io/v1', 'Ingress', 'a', 'b'), object('extensions/v1', 'Ingress', 'a', 'b')],
  ['kind', object('v1', 'Service', 'a', 'b'), object('v1', 'ConfigMap', 'a', 'b')],
  ['namespace', object('v1', 'Service', 'a', 'b'), object('v1', 'Service', 'a', 'c')],
  ['name', object('v1', 'Service', 'a', 'b'), object('v1', 'Service', 'c', 'b')],
])('objects that differ in %s are two', (_what, one, other) => {
  expect(identityOf(one)).not.toBe(identityOf(other));
});

test('a hash of content fits a name, is the same every time and another for other content', () => {
  expect(contentHash({ a: '1' })).toMatch(/^[0-9a-f]{8}$/);
  expect(contentHash({ a: '1' })).toBe(contentHash({ a: '1' }));
  expect(contentHash({ a: '1' })).not.toBe(contentHash({ a: '2' }));
});
