import { isNamespaced } from '../../../lib/kubernetes';

test('a Deployment lives in a namespace, a Namespace does not', () => {
  expect(isNamespaced('apps/v1', 'Deployment')).toBe(true);
  expect(isNamespaced('v1', 'Namespace')).toBe(false);
});

test('a kind that the version does not serve is unknown', () => {
  expect(isNamespaced('resource.k8s.io/v1', 'ResourceClaim', '1.32')).toBeUndefined();
  expect(isNamespaced('resource.k8s.io/v1', 'ResourceClaim', '1.36')).toBe(true);
  expect(isNamespaced('external-secrets.io/v1', 'ExternalSecret')).toBeUndefined();
});
