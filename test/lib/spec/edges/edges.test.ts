import { privateRanges } from '../../../../lib/kubernetes';
import { edgesOf, migrationEdgesOf, type Edge, type Edges } from '../../../../lib/spec';
import { referencePlatform } from '../../../reference-platform';
import { everyFeature } from '../../../every-feature';
import { serviceOf, smallEnvironment, type EnvironmentValues, type ServiceValues } from '../../../small-platform';

const other = { type: 'http', ports: { http: 9000, admin: 9001 } } satisfies ServiceValues;
const environment: EnvironmentValues = {
  stores: {
    orders: { engine: 'postgresql', instanceClass: 'db.t3.micro', port: 5544 },
    cache: { engine: 'redis', nodeType: 'cache.t3.micro' },
  },
  queues: { mails: {} },
  buckets: { images: {} },
  parameters: { flags: { description: 'switches' } },
};
const internet = { cidrs: ['0.0.0.0/0'], except: privateRanges };
const databases = { cidrs: ['10.0.21.0/24', '10.0.22.0/24'], except: [] };
const tcp = (port: number): object => ({ port, protocol: 'TCP' });

/** Edges of a service `shop` beside a service `other`, in an environment that installs no observers. */
function edges(values: Partial<ServiceValues> = {}, more: EnvironmentValues = {}): Edges {
  const shop = { type: 'http', ports: { http: 8080 }, ...values } as ServiceValues;
  const addOns = { 'kube-prometheus-stack': false, ...more.addOns };
  const resolved = smallEnvironment({ shop, other }, { ...environment, ...more, addOns });
  return edgesOf(serviceOf(resolved, 'shop'), resolved);
}

const summary = (list: readonly Edge[]): unknown[] => list.map(({ peer, ports }) => ({ peer, ports }));
const dns = {
  peer: { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } },
  ports: [{ port: 53, protocol: 'UDP' }, tcp(53)],
};
const agent = { peer: { cidrs: ['169.254.170.23/32'], except: [] }, ports: [tcp(80)] };
const apis = { peer: internet, ports: [tcp(443)] };

test.each<[string, Partial<ServiceValues>, EnvironmentValues, unknown[]]>([
  ['the cluster DNS alone, when it calls nothing', {}, {}, []],
  [
    'the port `http` of a service that it calls',
    { calls: { services: { other: {} } } },
    {},
    [{ peer: { service: 'other' }, ports: [tcp(9000)] }],
  ],
  [
    'the port that it names of a service that it calls',
    { calls: { services: { other: { port: 'admin' } } } },
    {},
    [{ peer: { service: 'other' }, ports: [tcp(9001)] }],
  ],
  [
    'the database subnets at the port of the store',
    { calls: { stores: { orders: ['read'] } } },
    {},
    [{ peer: databases, ports: [tcp(5544)] }],
  ],
  [
    'each store that it calls, each at its port',
    { calls: { stores: { orders: ['write'], cache: ['read'] } } },
    {},
    [
      { peer: databases, ports: [tcp(6379)] },
      { peer: databases, ports: [tcp(5544)] },
    ],
  ],
  ['credentials and the APIs of AWS, for a bucket', { calls: { buckets: { images: ['read'] } } }, {}, [agent, apis]],
  ['credentials and the APIs of AWS, for a queue', { calls: { queues: { mails: ['publish'] } } }, {}, [agent, apis]],
  [
    'credentials and the APIs of AWS, for a parameter',
    { calls: { parameters: { flags: ['read'] } } },
    {},
    [agent, apis],
  ],
  ['public addresses at 443, for a host', { calls: { hosts: { 'api.example.org': {} } } }, {}, [apis]],
  [
    'public addresses at the port that it names of a host',
    { calls: { hosts: { 'smtp.example.org': { port: 587 } } } },
    {},
    [{ peer: internet, ports: [tcp(587)] }],
  ],
  [
    'the collector of traces, where there is one',
    {},
    { addOns: { 'opentelemetry-collector': true } },
    [
      {
        peer: {
          namespace: 'tracing',
          podLabels: expect.objectContaining({ 'app.kubernetes.io/name': 'opentelemetry-collector' }),
        },
        ports: [tcp(4317), tcp(4318)],
      },
    ],
  ],
])('a service reaches %s', (_what, values, more, expected) => {
  expect(summary(edges(values, more).egress)).toEqual([dns, ...expected]);
});

test.each<[string, Partial<ServiceValues>, EnvironmentValues, unknown[]]>([
  ['nobody, when nobody calls it', {}, {}, []],
  [
    'the public subnets, when it is public',
    { exposure: { access: 'public', host: '{domain}' } },
    {},
    [{ peer: { cidrs: ['10.0.1.0/24', '10.0.2.0/24'], except: [] }, ports: [tcp(8080)] }],
  ],
  [
    'the private subnets, when its load balancer is internal',
    { exposure: { access: 'internal', host: '{domain}' } },
    {},
    [{ peer: { cidrs: ['10.0.11.0/24', '10.0.12.0/24'], except: [] }, ports: [tcp(8080)] }],
  ],
  [
    'load balancers at the port that it exposes',
    {
      ports: { http: 8080, site: 8088 },
      exposure: { access: 'public', host: '{domain}', port: 'site', healthCheckPath: '/up' },
    },
    {},
    [{ peer: { cidrs: ['10.0.1.0/24', '10.0.2.0/24'], except: [] }, ports: [tcp(8088)] }],
  ],
  [
    'Prometheus at its port of metrics, where there is one',
    { ports: { http: 8080, metrics: 9090 } },
    {
      addOns: { 'kube-prometheus-stack': true },
    },
    [{ peer: { namespace: 'monitoring', podLabels: { 'app.kubernetes.io/name': 'prometheus' } }, ports: [tcp(9090)] }],
  ],
  [
    'Prometheus at the port `http` when it has no other',
    {},
    { addOns: { 'kube-prometheus-stack': true } },
    [{ peer: { namespace: 'monitoring', podLabels: { 'app.kubernetes.io/name': 'prometheus' } }, ports: [tcp(8080)] }],
  ],
])('a service is reached by %s', (_what, values, more, expected) => {
  expect(summary(edges(values, more).ingress)).toEqual(expected);
});

test('a call opens one way in at the called service: from its caller, to the port of the call', () => {
  const shop = { ...other, calls: { services: { other: { port: 'admin' } } } };
  const resolved = smallEnvironment({ shop, other, third: other });

  expect(edgesOf(serviceOf(resolved, 'other'), resolved).ingress).toEqual([
    { reason: 'called-by.shop', peer: { service: 'shop' }, ports: [tcp(9001)] },
  ]);
  expect(edgesOf(serviceOf(resolved, 'third'), resolved).ingress).toEqual([]);
});

test('a cron service is scraped by nobody: its pods are gone before', () => {
  const cron = { type: 'cron', schedule: '0 1 * * *', ports: { metrics: 9090 } } as const;
  expect(edges(cron, { addOns: { 'kube-prometheus-stack': true } }).ingress).toEqual([]);
});

test('a service may be called "constructor" without being called by everything', () => {
  const resolved = smallEnvironment({ constructor: other, shop: other }, environment);

  expect(edgesOf(serviceOf(resolved, 'constructor'), resolved).ingress).toEqual([]);
});

test('a migration reaches what its service does but other services and the collector', () => {
  const shop = {
    ...other,
    migration: { command: ['/migrate'] },
    calls: {
      services: { other: {} },
      stores: { orders: ['write'] },
      buckets: { images: ['read'] },
      hosts: { 'api.example.org': {} },
    },
  } satisfies ServiceValues;
  const addOns = { 'opentelemetry-collector': true };
  const resolved = smallEnvironment({ shop, other }, { ...environment, addOns });

  expect(summary(migrationEdgesOf(serviceOf(resolved, 'shop'), resolved))).toEqual([
    dns,
    { peer: databases, ports: [tcp(5544)] },
    agent,
    apis,
    apis,
  ]);
});

const environments = [
  ...Object.values(referencePlatform().environments),
  ...Object.values(everyFeature().environments),
];

test('both ends of every call between services agree on the port', () => {
  const calls = environments.flatMap((all) =>
    Object.values(all.services).flatMap((caller) =>
      edgesOf(caller, all).egress.flatMap(({ peer, ports }) =>
        'service' in peer ? [{ all, caller: caller.name, callee: peer.service, ports }] : [],
      ),
    ),
  );
  expect(calls.length).toBe(3 * 4 + 2);

  for (const { all, caller, callee, ports } of calls) {
    const ends = edgesOf(serviceOf(all, callee), all).ingress.filter(
      ({ peer }) => 'service' in peer && peer.service === caller,
    );
    expect([callee, ends.map((end) => end.ports)]).toEqual([callee, [ports]]);
  }
});

test('every edge names its ports: one without would open them all', () => {
  const all = environments.flatMap((environment) =>
    Object.values(environment.services).flatMap((service) => {
      const { ingress, egress } = edgesOf(service, environment);
      return [...ingress, ...egress, ...migrationEdgesOf(service, environment)];
    }),
  );
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ ports }) => ports.length === 0)).toEqual([]);
  expect(all.filter(({ peer }) => 'cidrs' in peer && peer.cidrs.length === 0)).toEqual([]);
});

test('no edge to the internet leads to a private address or to the metadata of a node', () => {
  expect(privateRanges).toEqual(
    expect.arrayContaining(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16']),
  );
  for (const environment of environments) {
    for (const { peer } of Object.values(environment.services).flatMap((one) => edgesOf(one, environment).egress)) {
      if ('cidrs' in peer && peer.cidrs.includes('0.0.0.0/0')) expect(peer.except).toEqual(privateRanges);
    }
  }
});
