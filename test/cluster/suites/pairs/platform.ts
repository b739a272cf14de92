import { pairsOf, type Named, type Rest } from './pair';

const ports = [{ port: 80 }];
const service = (spec: object): Rest => ({ spec: { ports, ...spec } });
const balanced = (name: string): Rest => service({ type: 'LoadBalancer', loadBalancerClass: `example.com/${name}` });
const role = (name: string): Rest => ({
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
});
const scopes = (...names: readonly string[]): Rest => ({ spec: { scopes: names } });
const everywhere = { isClusterWide: true };

const names = { plural: 'things', singular: 'thing', kind: 'Thing', listKind: 'ThingList' };
const version = { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } };
const definition = { spec: { group: 'example.com', scope: 'Namespaced', names, versions: [version] } };

/** Changes of everything else that an API server refuses. */
export const refusedPlatform: Named = [
  ...pairsOf(
    'v1 Service',
    { spec: { ports } },
    {
      'no address any longer': [service({}), service({ clusterIP: 'None' })],
      'another address': [service({ clusterIP: '10.96.77.1' }), service({ clusterIP: '10.96.77.2' })],
      'another class of load balancer': [balanced('one'), balanced('two')],
    },
  ),
  ...pairsOf(
    'v1 ConfigMap',
    { immutable: true },
    {
      'data of a frozen one': [{ data: { a: 'x' } }, { data: { a: 'y' } }],
      'a frozen one thaws': [{}, { immutable: undefined }],
    },
  ),
  ...pairsOf(
    'v1 Secret',
    { stringData: { username: 'x', password: 'y' } },
    {
      'another type': [{}, { type: 'kubernetes.io/basic-auth' }],
      'data of a frozen one': [{ immutable: true }, { immutable: true, stringData: { username: 'z' } }],
    },
  ),
  ...pairsOf(
    'v1 ResourceQuota',
    { spec: { hard: { pods: '100' } } },
    {
      'another scope': [scopes('BestEffort'), scopes('NotBestEffort')],
    },
  ),
  ...pairsOf('rbac.authorization.k8s.io/v1 RoleBinding', {}, { 'another role': [role('view'), role('edit')] }),
  ...pairsOf(
    'rbac.authorization.k8s.io/v1 ClusterRoleBinding',
    {},
    { 'another role': [role('view'), role('edit')] },
    everywhere,
  ),
  ...pairsOf(
    'scheduling.k8s.io/v1 PriorityClass',
    { value: 1 },
    { 'another value': [{}, { value: 2 }], 'pushes out no longer': [{}, { preemptionPolicy: 'Never' }] },
    everywhere,
  ),
  ...pairsOf(
    'node.k8s.io/v1 RuntimeClass',
    {},
    { 'another handler': [{ handler: 'one' }, { handler: 'two' }] },
    everywhere,
  ),
  ...pairsOf(
    'networking.k8s.io/v1 IngressClass',
    {},
    {
      'another controller': [{ spec: { controller: 'example.com/one' } }, { spec: { controller: 'example.com/two' } }],
    },
    everywhere,
  ),
  ...pairsOf(
    'discovery.k8s.io/v1 EndpointSlice',
    { endpoints: [] },
    {
      'another family': [{ addressType: 'IPv4' }, { addressType: 'IPv6' }],
    },
  ),
  ...pairsOf(
    'apiextensions.k8s.io/v1 CustomResourceDefinition',
    definition,
    {
      'of the whole cluster': [{}, { spec: { scope: 'Cluster' } }],
      'another kind': [{}, { spec: { names: { kind: 'Other' } } }],
    },
    { isClusterWide: true, name: 'things.example.com' },
  ),
];

/** Changes of everything else that an API server takes. */
export const takenPlatform: Named = [
  ...pairsOf(
    'v1 Service',
    { spec: { ports } },
    {
      'another port': [{}, service({ ports: [{ port: 81 }] })],
      'the address is left out': [service({ clusterIP: '10.96.77.9' }), service({})],
      'becomes a name outside': [service({}), { spec: { type: 'ExternalName', externalName: 'example.com' } }],
    },
  ),
  ...pairsOf(
    'v1 ConfigMap',
    {},
    {
      data: [{ data: { a: 'x' } }, { data: { a: 'y' } }],
      'freezes with new data': [{ data: { a: 'x' } }, { data: { a: 'y' }, immutable: true }],
    },
  ),
  ...pairsOf('v1 Secret', {}, { data: [{ stringData: { a: 'x' } }, { stringData: { a: 'y' } }] }),
  ...pairsOf(
    'v1 ResourceQuota',
    { spec: { hard: { pods: '100' } } },
    {
      amounts: [{}, { spec: { hard: { pods: '200' } } }],
      'scopes in another order': [scopes('NotBestEffort', 'NotTerminating'), scopes('NotTerminating', 'NotBestEffort')],
    },
  ),
  ...pairsOf('rbac.authorization.k8s.io/v1 RoleBinding', role('view'), {
    'for somebody else': [{}, { subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'people' }] }],
  }),
  ...pairsOf(
    'scheduling.k8s.io/v1 PriorityClass',
    { value: 1 },
    { description: [{}, { description: 'text' }] },
    everywhere,
  ),
  ...pairsOf(
    'apiextensions.k8s.io/v1 CustomResourceDefinition',
    definition,
    { 'one more version': [{}, { spec: { versions: [version, { ...version, name: 'v2', storage: false }] } }] },
    { isClusterWide: true, name: 'things.example.com' },
  ),
];
