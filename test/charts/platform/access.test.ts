import { referenceEnvironment } from '../../reference-platform';
import { render, renderOne, without, type Rendered } from './render';

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

const production = referenceEnvironment('production');

const rules = async (environment = production): Promise<readonly Rule[]> =>
  (await renderOne('access', 'Role', environment))['rules'] as readonly Rule[];

/** Verbs that the deployer has on a resource. */
const verbsOn = async (resource: string, environment = production): Promise<string[]> =>
  (await rules(environment)).filter(({ resources }) => resources.includes(resource)).flatMap(({ verbs }) => [...verbs]);

async function binding(name: string): Promise<Rendered | undefined> {
  return (await render('access', production)).find(
    ({ kind, metadata }) => kind === 'RoleBinding' && metadata.name === name,
  );
}

test('the owning team may look at everything but Secrets', async () => {
  expect(await binding('viewer')).toMatchObject({
    roleRef: { kind: 'ClusterRole', name: 'view' },
    subjects: [{ kind: 'Group', name: 'aicode-prod-viewer' }],
  });
});

test('the group of deployers has the role of deployers', async () => {
  const { metadata } = await renderOne('access', 'Role', production);
  expect(await binding('deployer')).toMatchObject({
    roleRef: { kind: 'Role', name: metadata.name },
    subjects: [{ kind: 'Group', name: 'aicode-prod-deployer' }],
  });
});

test.each([
  ['configmaps', ''],
  ['deployments', 'apps'],
  ['statefulsets', 'apps'],
  ['cronjobs', 'batch'],
  ['jobs', 'batch'],
  ['services', ''],
  ['serviceaccounts', ''],
  ['ingresses', 'networking.k8s.io'],
  ['networkpolicies', 'networking.k8s.io'],
  ['horizontalpodautoscalers', 'autoscaling'],
  ['poddisruptionbudgets', 'policy'],
  ['externalsecrets', 'external-secrets.io'],
  ['verticalpodautoscalers', 'autoscaling.k8s.io'],
  ['scaledobjects', 'keda.sh'],
])('a deployer may apply and remove %s of a service', async (resource, apiGroup) => {
  expect(await rules()).toContainEqual({
    apiGroups: [apiGroup],
    resources: [resource],
    verbs: ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'],
  });
});

test.each(['pods', 'pods/log', 'events', 'replicasets'])(
  'a deployer may watch %s, and not change them',
  async (resource) => {
    expect(await verbsOn(resource)).toEqual(['get', 'list', 'watch']);
  },
);

test.each(['secrets', 'secretstores', 'pods/exec', 'roles', 'rolebindings', 'resourcequotas', 'limitranges'])(
  'a deployer has no access to %s',
  async (resource) => {
    expect((await rules()).length).toBeGreaterThan(10);
    expect(await verbsOn(resource)).toEqual([]);
  },
);

test('nothing is granted by a wildcard', async () => {
  expect(JSON.stringify(await render('access', production))).not.toContain('*');
});

test.each([
  ['keda', 'scaledobjects'],
  ['external-secrets', 'externalsecrets'],
  ['vertical-pod-autoscaler', 'verticalpodautoscalers'],
] as const)('without the add-on %s nobody is granted %s', async (addOn, resource) => {
  expect(await verbsOn(resource, without(production, addOn))).toEqual([]);
});
