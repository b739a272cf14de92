import { addOnNames, addOns, policyPlaceholders, type AddOn, type PolicyStatement } from '../../../lib/spec/add-ons';

const exactVersion = /^\d+\.\d+\.\d+$/;
const dnsLabel = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const pluralDotGroup = /^[a-z0-9]+(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?){2,}$/;
const repositoryColonTag = /^[a-z0-9.-]+\.[a-z]+(\/[a-z0-9._-]+)+:v?\d[\w.-]*$/;
const quantity = /^(\d+)(m|Mi|Gi)?$/;
const factors: Readonly<Record<string, number>> = { m: 0.001, Mi: 2 ** 20, Gi: 2 ** 30 };

const everyAddOn = addOnNames.map((name): [string, AddOn] => [name, addOns[name]]);
const everyStatement = everyAddOn.flatMap(([name, addOn]) =>
  statementsOf(addOn).map((statement): [string, PolicyStatement] => [`${name}: ${statement.actions[0]}`, statement]),
);

function statementsOf(addOn: AddOn): PolicyStatement[] {
  return addOn.serviceAccounts.flatMap(({ identity }) => [...(identity?.statements ?? [])]);
}

/** A quantity as a number of CPUs or bytes; NaN if it is none. */
function parse(text: string): number {
  const [, digits, unit] = quantity.exec(text) ?? [];
  return Number(digits) * (unit === undefined ? 1 : (factors[unit] ?? NaN));
}

/** What a nested value holds at a path in Helm's dot notation. */
function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, key) => {
    const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
    return entries.find(([name]) => name === key)?.[1];
  }, value);
}

function expectUnique(items: readonly string[]): void {
  expect(items).toEqual([...new Set(items)]);
}

test('the platform knows these twelve add-ons', () => {
  expect(Object.keys(addOns)).toEqual([...addOnNames]);
  expect(addOnNames).toEqual([
    'argo-cd',
    'argo-rollouts',
    'aws-load-balancer-controller',
    'cluster-autoscaler',
    'external-dns',
    'external-secrets',
    'fluent-bit',
    'keda',
    'kube-prometheus-stack',
    'opentelemetry-collector',
    'trivy-operator',
    'vertical-pod-autoscaler',
  ]);
});

test.each([
  ['argo-cd', '3.5.1'],
  ['argo-rollouts', '1.9.1'],
  ['external-secrets', '2.9.0'],
  ['keda', '2.20.2'],
  ['kube-prometheus-stack', '0.93.0'],
  ['vertical-pod-autoscaler', '1.7.1'],
] as const)(
  '%s runs %s, the version whose custom resources manifests are typed and checked against',
  (name, version) => {
    expect(addOns[name].appVersion).toBe(version);
  },
);

describe.each(everyAddOn)('%s', (_name, addOn) => {
  test('pins an exact chart version of a Helm repository', () => {
    expect(addOn.version).toMatch(exactVersion);
    expect(addOn.appVersion).toMatch(exactVersion);
    expect(addOn.repository).toMatch(/^https:\/\/[a-z0-9./-]*[a-z0-9]$/);
    expect(addOn.chart).toMatch(dnsLabel);
  });

  test('names each image once, with a tag, and one of them is the version that it claims to run', () => {
    addOn.images.forEach((image) => expect(image).toMatch(repositoryColonTag));
    expectUnique(addOn.images);
    expect(addOn.images.map((image) => image.replace(/^.*:v?/, ''))).toContain(addOn.appVersion);
  });

  test('names each custom resource definition once, as plural.group', () => {
    addOn.crds.forEach((crd) => expect(crd).toMatch(pluralDotGroup));
    expectUnique(addOn.crds);
  });

  test('has valid names that occur once in its namespace', () => {
    const accounts = addOn.serviceAccounts.map(({ name }) => name);
    const workloads = addOn.workloads.map(({ name }) => name);
    [addOn.namespace, ...accounts, ...workloads].forEach((name) => expect(name).toMatch(dnsLabel));
    expectUnique(accounts);
    expectUnique(workloads);
    expect(accounts).not.toHaveLength(0);
  });

  test('says what capacity it needs, with no limit below its request', () => {
    expect(addOn.workloads).not.toHaveLength(0);
    for (const { requests, limits, replicas } of addOn.workloads) {
      expect(replicas).toBeGreaterThanOrEqual(1);
      expect(parse(requests.cpu)).toBeGreaterThan(0);
      expect(parse(requests.memory)).toBeGreaterThan(2 ** 20);
      expect(parse(limits.memory)).toBeGreaterThanOrEqual(parse(requests.memory));
      expect(parse(limits.cpu ?? '1000')).toBeGreaterThanOrEqual(parse(requests.cpu));
    }
  });

  test('its own chart values leave room for the requests and replicas of each workload', () => {
    const paths = addOn.workloads.flatMap(({ resourcesAt, replicasAt }) => [resourcesAt, replicasAt ?? []].flat());
    expectUnique(paths);
    paths.forEach((path) => expect(valueAt(addOn.values ?? {}, path)).toBeUndefined());
  });

  test('says which pods answer when it offers ports', () => {
    expect(Object.keys(addOn.podLabels ?? {}).length > 0).toBe(addOn.ports !== undefined);
    for (const [port, number] of Object.entries(addOn.ports ?? {})) {
      expect(port).toMatch(dnsLabel);
      expect(number).toBeGreaterThan(0);
      expect(number).toBeLessThan(65_536);
    }
  });

  test('is installed before any service', () => {
    expect(Number.isInteger(addOn.syncWave)).toBe(true);
    expect(addOn.syncWave).toBeLessThan(0);
  });

  test('cannot be changed by what reads it, at any depth', () => {
    expect(Object.isFrozen(addOn)).toBe(true);
    expect(() => Object.assign(addOn.workloads[0]?.requests ?? {}, { cpu: '0' })).toThrow(TypeError);
    expect(() => Object.assign(addOn.serviceAccounts[0] ?? {}, { name: 'other' })).toThrow(TypeError);
  });
});

describe.each(everyStatement)('the AWS permission %s', (_name, statement) => {
  test('lists its actions one by one', () => {
    statement.actions.forEach((action) => expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z0-9]+$/));
    expectUnique(statement.actions);
    expect(statement.actions).not.toHaveLength(0);
  });

  test('is bound to an ARN, or says why it cannot be', () => {
    const wildcard = statement.resources.includes('*');
    expect(wildcard ? statement.reason : 'bound').toMatch(/\w{3}/);
    const bound = statement.resources.filter((resource) => resource !== '*');
    bound.forEach((resource) => expect(resource).toMatch(/^arn:\{partition\}:[a-z0-9-]+:(\{region\})?:(\{\w+\})?:./));
    expect(statement.resources).not.toHaveLength(0);
  });

  test('uses only placeholders that infrastructure can fill in', () => {
    const conditions = Object.values(statement.conditions ?? {}).flatMap((block) => Object.entries(block).flat(2));
    const known = new RegExp(`\\{(${policyPlaceholders.join('|')})\\}`, 'g');
    [...statement.resources, ...conditions].forEach((text) => expect(text.replaceAll(known, '')).not.toMatch(/[{}]/));
  });
});

test('each add-on has a namespace to itself, so that its Pod Security level binds nobody else', () => {
  expectUnique(everyAddOn.map(([, { namespace }]) => namespace));
});

test('only what must reach into the node is privileged', () => {
  const privileged = everyAddOn.filter(([, { podSecurity }]) => podSecurity === 'privileged').map(([name]) => name);
  expect(privileged).toEqual(['fluent-bit', 'kube-prometheus-stack']);
});

test('Argo CD comes first, and nodes before what needs them', () => {
  const [first, second] = [...everyAddOn].sort(([, a], [, b]) => a.syncWave - b.syncWave).map(([name]) => name);
  expect([first, second]).toEqual(['argo-cd', 'cluster-autoscaler']);
});

test('secrets, parameters, queues and logs of another environment stay out of reach', () => {
  const own = /\{project\}[-/]\{environment\}[-/]/;
  const inEnvironment = everyStatement.filter(([, { actions }]) =>
    actions.some((action) => /^(secretsmanager|ssm|sqs|logs):/.test(action)),
  );
  expect(inEnvironment).toHaveLength(4);
  inEnvironment.forEach(([, { resources }]) => resources.forEach((resource) => expect(resource).toMatch(own)));
});

test.each([
  ['aws-load-balancer-controller', 'elasticloadbalancing:DeleteLoadBalancer', 'aws:ResourceTag/elbv2.k8s.aws/cluster'],
  ['aws-load-balancer-controller', 'ec2:DeleteSecurityGroup', 'aws:ResourceTag/elbv2.k8s.aws/cluster'],
  [
    'cluster-autoscaler',
    'autoscaling:TerminateInstanceInAutoScalingGroup',
    'aws:ResourceTag/k8s.io/cluster-autoscaler/{cluster}',
  ],
] as const)('%s may use %s only on what carries its tag', (name, action, tag) => {
  const granting = statementsOf(addOns[name]).filter(({ actions }) => actions.includes(action));
  expect(granting).toHaveLength(1);
  expect(Object.values(granting[0]?.conditions ?? {}).flatMap((block) => Object.keys(block))).toContain(tag);
});

test('nobody opens the security group of a database: each grant names the tag of a group that may be opened', () => {
  const granting = statementsOf(addOns['aws-load-balancer-controller']).filter(({ actions }) =>
    actions.includes('ec2:AuthorizeSecurityGroupIngress'),
  );
  expect(granting.map(({ conditions }) => conditions)).toEqual([
    { StringEquals: { 'aws:ResourceTag/kubernetes.io/cluster/{cluster}': 'owned' } },
    { Null: { 'aws:ResourceTag/elbv2.k8s.aws/cluster': 'false' } },
  ]);
});

test('hosts get records of addresses and notes below the own domain: one that is handed on stays so, and so do other zones', () => {
  const granting = everyStatement.filter(([, { actions }]) => actions.includes('route53:ChangeResourceRecordSets'));
  expect(granting.map(([, { conditions }]) => conditions)).toEqual([
    {
      'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsRecordTypes': ['A', 'AAAA', 'CNAME', 'TXT'] },
      'ForAllValues:StringLike': {
        'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['{domain}', '*.{domain}'],
      },
    },
  ]);
});

test('services can send traces to the collector by both forms of OTLP', () => {
  expect(addOns['opentelemetry-collector'].ports).toEqual({ 'otlp-grpc': 4317, 'otlp-http': 4318 });
});
