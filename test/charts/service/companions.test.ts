import { at, objectsOf, selects } from '../../objects';
import { allPlatforms, allPods, placesWhere, runningPods } from './all-pods';

type Labels = { readonly [key: string]: string };

test('every service that runs has one disruption budget, which lets one pod go and never keeps a broken one', async () => {
  for (const pod of await runningPods()) {
    const budgets = objectsOf(pod.manifests, 'PodDisruptionBudget').filter((budget) =>
      selects(at<Labels>(budget, 'spec.selector.matchLabels'), pod),
    );
    expect(budgets.map(({ spec }) => spec)).toEqual([
      expect.objectContaining({ maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' }),
    ]);
  }
});

test('no disruption budget selects the pods of a Job, whose end it would wait for', async () => {
  const ending = (await allPods()).filter(({ object }) => ['Job', 'CronJob'].includes(object.kind));
  const wrong = placesWhere(ending, (pod) =>
    objectsOf(pod.manifests, 'PodDisruptionBudget').some((budget) =>
      selects(at<Labels>(budget, 'spec.selector.matchLabels'), pod),
    ),
  );
  expect(wrong).toEqual([]);
});

test('every pod is selected by exactly one network policy of its own, which closes both directions', async () => {
  for (const pod of await allPods()) {
    const policies = objectsOf(pod.manifests, 'NetworkPolicy')
      .filter(({ metadata }) => metadata.name !== 'default-deny')
      .filter((policy) => selects(at<Labels>(policy, 'spec.podSelector.matchLabels'), pod));
    expect([pod.place, policies.map(({ spec }) => (spec as { policyTypes: unknown }).policyTypes)]).toEqual([
      pod.place,
      [['Ingress', 'Egress']],
    ]);
  }
});

test('every pod runs as a ServiceAccount of its own service, in its own namespace', async () => {
  const wrong = placesWhere(await allPods(), ({ spec, object, manifests }) => {
    const accounts = objectsOf(manifests, 'ServiceAccount').filter(
      ({ metadata }) => metadata.name === spec.serviceAccountName && metadata.namespace === object.metadata.namespace,
    );
    return accounts.length !== 1 || !object.metadata.name.startsWith(spec.serviceAccountName ?? '?');
  });
  expect(wrong).toEqual([]);
});

test('every Service is reached from inside alone, at the numbers and names of its container ports', async () => {
  for (const { manifests } of await allPlatforms()) {
    for (const service of objectsOf(manifests, 'Service')) {
      expect(service['spec']).toMatchObject({ type: 'ClusterIP' });
      const pods = (await runningPods()).filter((pod) => pod.manifests === manifests);
      const [pod, ...others] = pods.filter((candidate) => selects(at<Labels>(service, 'spec.selector'), candidate));
      expect(others).toEqual([]);
      const ports = pod?.spec.containers[0]?.ports ?? [];
      expect(at(service, 'spec.ports')).toEqual(
        ports.map(({ name, containerPort }) => ({ name, port: containerPort, targetPort: name, protocol: 'TCP' })),
      );
    }
  }
});

test('only services that are called by name have a Service', async () => {
  for (const { place, object, manifests } of await allPods()) {
    const type = object.metadata.labels?.['app.kubernetes.io/component'] ?? '';
    const named = objectsOf(manifests, 'Service').filter(({ metadata }) => metadata.name === object.metadata.name);
    expect([place, named.length]).toEqual([place, ['http', 'stateful'].includes(type) ? 1 : 0]);
  }
});

test('every pod asks for a priority class that the platform makes', async () => {
  const wrong = placesWhere(
    await allPods(),
    ({ spec, manifests }) =>
      !objectsOf(manifests, 'PriorityClass').some(({ metadata }) => metadata.name === spec.priorityClassName),
  );
  expect(wrong).toEqual([]);
});

test('no service asks for a Role: its pods have no business with the API server', async () => {
  for (const { manifests } of await allPlatforms()) {
    const own = manifests.filter(({ bundle }) => bundle.startsWith('services/')).map(({ body }) => body.kind);
    expect(own).not.toEqual(expect.arrayContaining([expect.stringMatching(/Role/)]));
  }
});

test('no manifest names an ARN, but for topics, which SNS knows by nothing else, or holds a Secret', async () => {
  const topic = /"[A-Z_]+_TOPIC":"arn:[^"]*"/g;
  const wrong = (await allPlatforms()).flatMap(({ manifests }) =>
    manifests
      .filter(({ body }) => body.kind === 'Secret' || JSON.stringify(body).replace(topic, '').includes('arn:'))
      .map(({ body }) => body.metadata.name),
  );
  expect(wrong).toEqual([]);
});
