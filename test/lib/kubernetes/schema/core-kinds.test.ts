import { kubernetesVersions, validateObject } from '../../../../lib/kubernetes';

interface Changes {
  readonly spec?: object;
  readonly pod?: object;
  readonly container?: object;
}

function deployment({ spec, pod, container }: Changes = {}): Record<string, unknown> {
  const api = {
    name: 'api',
    image: 'shop/api:1',
    ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
    resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { cpu: 1 } },
    readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
    ...container,
  };
  const template = {
    metadata: { labels: { app: 'api' }, creationTimestamp: null },
    spec: { containers: [api], volumes: [{ name: 'tmp', emptyDir: {} }], ...pod },
  };
  const rollingUpdate = { maxSurge: '25%', maxUnavailable: 0 };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'api', namespace: 'shop', labels: { 'app.kubernetes.io/name': 'api' } },
    spec: { replicas: 2, selector: { matchLabels: { app: 'api' } }, strategy: { rollingUpdate }, template, ...spec },
  };
}

test.each(kubernetesVersions)('a good Deployment passes on %s', (version) => {
  expect(validateObject(deployment(), { version })).toEqual([]);
});

test('a misspelt field is reported with its place and its likely name', () => {
  expect(validateObject(deployment({ container: { imgae: 'x' } }))).toEqual([
    {
      path: 'spec.template.spec.containers[0].imgae',
      message: 'unknown field "imgae"',
      found: 'imgae',
      accepted: 'image',
      fix: 'did you mean "image"?',
    },
  ]);
});

test('a value of the wrong type is reported', () => {
  expect(validateObject(deployment({ spec: { replicas: '2' } }))).toEqual([
    { path: 'spec.replicas', message: 'wrong type', found: '"2"', accepted: 'integer' },
  ]);
});

test('a number beyond 32 bits is reported', () => {
  expect(validateObject(deployment({ spec: { replicas: 2 ** 31 } }))).toMatchObject([{ path: 'spec.replicas' }]);
});

test('a required field that is missing or null is reported where it belongs', () => {
  const fault = { path: 'spec.selector', message: 'required field "selector" is missing' };
  expect(validateObject(deployment({ spec: { selector: undefined } }))).toEqual([fault]);
  expect(validateObject(deployment({ spec: { selector: null } }))).toEqual([fault]);
});

test('a quantity that Kubernetes cannot read is reported', () => {
  const resources = { requests: { cpu: '1 core', memory: '1Gi' } };
  expect(validateObject(deployment({ container: { resources } }))).toEqual([
    {
      path: 'spec.template.spec.containers[0].resources.requests.cpu',
      message: 'not a valid quantity',
      found: '"1 core"',
      accepted: 'a quantity such as "250m", "1" or "512Mi"',
    },
  ]);
});

test('a value outside its list is reported with the list', () => {
  const ports = [{ containerPort: 80, protocol: 'HTTP' }];
  expect(validateObject(deployment({ container: { ports } }))).toEqual([
    {
      path: 'spec.template.spec.containers[0].ports[0].protocol',
      message: 'value is not allowed',
      found: '"HTTP"',
      accepted: 'SCTP, TCP, UDP',
    },
  ]);
});

test('all faults of an object are reported at once', () => {
  const faults = validateObject(deployment({ spec: { replicas: 'x' }, pod: { foo: 1 }, container: { name: 5 } }));
  expect(faults.map(({ path }) => path)).toEqual([
    'spec.replicas',
    'spec.template.spec.containers[0].name',
    'spec.template.spec.foo',
  ]);
});

test('the key of an annotation is quoted in the path, because it has dots of its own', () => {
  const object = { ...deployment(), metadata: { name: 'a', annotations: { 'a.b/c': 1 } } };
  expect(validateObject(object)).toMatchObject([{ path: 'metadata.annotations["a.b/c"]' }]);
});

test('an optional field that is null counts as unset, as an API server reads it', () => {
  expect(validateObject(deployment({ pod: { nodeSelector: null } }))).toEqual([]);
  expect(validateObject(deployment({ pod: { nodeSelector: { zone: null } } }))).toHaveLength(1);
});

test('the sleep hook is known since 1.32', () => {
  const lifecycle = { preStop: { sleep: { seconds: 5 } } };
  expect(validateObject(deployment({ container: { lifecycle } }), { version: '1.32' })).toEqual([]);
});

test('a field that a later version brings is refused before it', () => {
  const claim = { apiVersion: 'resource.k8s.io/v1', kind: 'ResourceClaim', metadata: { name: 'gpu' }, spec: {} };
  expect(validateObject(claim, { version: '1.36' })).toEqual([]);
  expect(validateObject(claim, { version: '1.32' })).toMatchObject([{ path: 'kind' }]);
});

test('a kind that nothing serves is reported, with the version that does where there is one', () => {
  expect(validateObject({ apiVersion: 'apps/v1', kind: 'Deploiment' })).toEqual([
    { path: 'kind', message: 'unknown kind "Deploiment"', found: 'apps/v1 Deploiment', accepted: 'Deployment' },
  ]);
  expect(validateObject({ apiVersion: 'batch/v1beta1', kind: 'CronJob' })).toMatchObject([
    { path: 'apiVersion', found: 'batch/v1beta1', accepted: 'batch/v1' },
  ]);
});

test('the object handed in stays as it was', () => {
  const object = deployment();
  validateObject(object);
  expect(object).toEqual(deployment());
});
