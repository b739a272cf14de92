import { findObjects, fullName, suggestObjects } from '../../../lib/explain';
import type { Manifest } from '../../../lib/manifest';

function object(
  apiVersion: string,
  kind: string,
  name: string,
  more: Partial<Manifest> & { namespace?: string } = {},
): Manifest {
  const { namespace, ...rest } = more;
  const metadata = { name, ...(namespace !== undefined && { namespace }) };
  return {
    body: { apiVersion, kind, metadata },
    bundle: 'services/api',
    construct: `${kind}/${name}/${namespace}`,
    ...rest,
  };
}

const deployment = object('apps/v1', 'Deployment', 'api', { namespace: 'shop' });
const policy = object('networking.k8s.io/v1', 'NetworkPolicy', 'api', { namespace: 'shop' });
const ingress = object('networking.k8s.io/v1', 'Ingress', 'api', { namespace: 'shop' });
const config = object('v1', 'ConfigMap', 'api-env-1a2b3c4d', { namespace: 'shop', stableName: 'api-env' });
const elsewhere = object('apps/v1', 'Deployment', 'api', { namespace: 'other' });
const service = object('v1', 'Service', 'api', { namespace: 'shop' });
const knative = object('serving.knative.dev/v1', 'Service', 'api', { namespace: 'shop' });
const manifests = [deployment, policy, ingress, config, elsewhere, service, knative];

test.each([
  ['the kind as it is', 'NetworkPolicy', [policy]],
  ['any case', 'networkpolicy', [policy]],
  ['the plural of a kind in -y', 'networkpolicies', [policy]],
  ['the plural of a kind in -s', 'ingresses', [ingress]],
  ['kind and group', 'Service.serving.knative.dev', [knative]],
  ['plural and group', 'deployments.apps', [deployment, elsewhere]],
  ['a kind of several groups', 'service', [service, knative]],
  ['another kind', 'pod', []],
])('an object is found by %s', (_, kind, found) => {
  expect(findObjects(manifests, { kind, name: 'api' })).toEqual(found);
});

test('a namespace chooses between objects of one name', () => {
  expect(findObjects(manifests, { kind: 'deployment', name: 'api', namespace: 'other' })).toEqual([elsewhere]);
});

test.each(['api-env-1a2b3c4d', 'api-env'])('a name with a hash is found with it and without it: %s', (name) => {
  expect(findObjects(manifests, { kind: 'ConfigMap', name })).toEqual([config]);
});

test('objects of one kind and name are told apart by group and namespace', () => {
  expect([service, knative, elsewhere].map(fullName)).toEqual([
    'Service/shop/api',
    'Service.serving.knative.dev/shop/api',
    'Deployment.apps/other/api',
  ]);
});

test.each([
  [
    'a slip in the kind',
    'Deploymnt',
    'api',
    ['Deployment/api', 'Ingress/api', 'NetworkPolicy/api', 'Service/api'],
    'Deployment/api',
  ],
  ['a slip in the name', 'ConfigMap', 'api-enf', ['ConfigMap/api-env'], 'ConfigMap/api-env'],
  ['something else', 'Pod', 'unheard', ['ConfigMap', 'Deployment', 'Ingress', 'NetworkPolicy', 'Service'], undefined],
])('for %s it is told what there is and what was probably meant', (_, kind, name, ...[accepted, meant]) => {
  expect(suggestObjects(manifests, { kind, name })).toEqual({ accepted, meant });
});
