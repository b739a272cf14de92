import { problemsOfInfrastructure } from '../fixtures/with-infrastructure';

const unwatched = { trail: false, config: false, guardDuty: false, securityHub: false };
const store = { engine: 'postgresql', instanceClass: 'db.t3.micro' } as const;
const stores = {
  postgresql: store,
  redis: { engine: 'redis', nodeType: 'cache.t3.micro' },
} as const;
const inOneAccount = { account: '222222222222', security: unwatched };

test('short names may begin alike in different accounts, or without a hyphen between', () => {
  expect(problemsOfInfrastructure({ production: { shortName: 'dev-eu' } })).toEqual([]);
  expect(problemsOfInfrastructure({ production: { shortName: 'deveu', ...inOneAccount } })).toEqual([]);
});

test('fails within one account, whichever of the two is written first', () => {
  const code = 'SHORT_NAMES_OVERLAP';
  expect(problemsOfInfrastructure({ production: { shortName: 'dev-eu', ...inOneAccount } })).toEqual([
    `${code} production.shortName`,
  ]);
  expect(
    problemsOfInfrastructure({ dev: { shortName: 'live-eu' }, production: { shortName: 'live', ...inOneAccount } }),
  ).toEqual([`${code} dev.shortName`]);
});

test('fails on a bucket that has the name of the copy of another', () => {
  const production = {
    disasterRecovery: { region: 'eu-west-1' },
    buckets: { media: { replicated: true }, 'media-dr': {} },
  };
  expect(problemsOfInfrastructure({ production })).toEqual(['NAME_TAKEN production.buckets.media-dr']);
});

test.each([
  ['a queue', { queues: { jobs: {}, 'alerts-critical': {} } }, 'queues.alerts-critical'],
  ['a bucket', { buckets: { media: {}, 'security-audit': {} } }, 'buckets.security-audit'],
  ['a store', { stores: { ...stores, 'network-nodes': store } }, 'stores.network-nodes'],
])('%s is told when something else of infrastructure has its name', (_what, production, place) => {
  expect(problemsOfInfrastructure({ production })).toEqual([`NAME_TAKEN production.${place}`]);
});

test('a group of nodes and the spot capacity or the zone of another must not be one', () => {
  const sizes = { instanceTypes: ['t3.large'], minSize: 1, desiredSize: 1, maxSize: 2 };
  const nodeGroups = { 'general-a': sizes, 'compute-spot': sizes };
  expect(problemsOfInfrastructure({ production: withGroups(nodeGroups) })).toEqual([
    'NAME_TAKEN production.cluster.nodeGroups.compute-spot',
    'NAME_TAKEN production.cluster.nodeGroups.general-a',
  ]);
  expect(problemsOfInfrastructure({ production: withGroups({ 'general-x': sizes }) })).toEqual([]);
});

function withGroups(more: object): object {
  const general = { instanceTypes: ['t3.large'], minSize: 3, desiredSize: 6, maxSize: 12 };
  const compute = { instanceTypes: ['c5.large'], maxSize: 4, dedicated: true, spot: { maxSize: 8 } };
  return { cluster: { nodeGroups: { general, compute, ...more } } };
}

test('a secret of a service is none that people enter for an add-on', () => {
  const addOns = {
    'argo-cd': true,
    keda: true,
    'external-secrets': true,
    'aws-load-balancer-controller': true,
  } as const;
  const services = {
    argo: { type: 'worker', image: 'worker', ports: { metrics: 9090 }, secrets: { git: { key: 'cd-repository' } } },
  };
  expect(problemsOfInfrastructure({ services, production: { addOns } })).toEqual([
    'NAME_TAKEN production.services.argo.secrets.git.key',
  ]);
});

const offHours = { stop: '0 20 * * 1-5', start: '0 7 * * 1-5' };
const restoreTest = { backup: { restoreTest: true } };

test.each([
  [
    'a trial of its restore',
    41,
    (name: string) => ({ production: { stores: { postgresql: store, [name]: store }, ...restoreTest } }),
  ],
  [
    'a schedule of sleep',
    52,
    (name: string) => ({ dev: { shortName: 'd', stores: { postgresql: store, [name]: store }, offHours } }),
  ],
])('the name of a database leaves room for that of %s', (_what, most, differences) => {
  expect(problemsOfInfrastructure(differences('n'.repeat(most)))).toEqual([]);
  expect(problemsOfInfrastructure(differences('n'.repeat(most + 1)))).toEqual([
    expect.stringMatching(/^NAME_TOO_LONG (dev|production)\.stores\.n+$/),
  ]);
});

test('the name of a service that logs in to PostgreSQL leaves room for that of its second user', () => {
  const secrets = { login: { key: 'login', credentialsOf: 'postgresql' } };
  const worker = { type: 'worker', image: 'worker', ports: { metrics: 9090 }, secrets };
  const services = (name: string): object => ({ [name]: { ...worker, calls: { stores: { postgresql: ['read'] } } } });
  expect(problemsOfInfrastructure({ services: services('n'.repeat(57)) })).toEqual([]);
  expect(problemsOfInfrastructure({ services: services('n'.repeat(58)) })).toEqual([
    expect.stringMatching(/^NAME_TOO_LONG dev\.services\.n+$/),
  ]);
});

test.each(['3shop', 'ssm', 'awsome', 'sg', 'xn--shop'])(
  'fails on the project %s, whose names AWS refuses',
  (project) => {
    expect(problemsOfInfrastructure({ project })).toContain('PROJECT_NAME project');
  },
);

test.each(['saws', 'sgx', 's3'])('a project may be called %s', (project) => {
  expect(problemsOfInfrastructure({ project })).toEqual([]);
});

test('a lock of backups is kept by backups that are kept for longer than its least', () => {
  for (const retentionDays of [1, 6, 7]) {
    expect(problemsOfInfrastructure({ production: { backup: { lock: true, retentionDays } } })).toEqual(
      retentionDays < 7 ? ['BACKUPS_TOO_FEW production.backup.retentionDays'] : [],
    );
  }
});

test('a repository has ids on both halves or on none', () => {
  for (const repository of ['shop/platform', 'shop@12/platform@345', 'a-b@1/c.d_e@2'])
    expect(problemsOfInfrastructure({ shared: { repository } })).toEqual([]);
  for (const repository of [
    'shop@12/platform',
    'shop/platform@345',
    'shop@x/platform@y',
    'shop@0/platform@1',
    '@1/a@2',
  ])
    expect(problemsOfInfrastructure({ shared: { repository } })).toEqual(['SPEC_FORM shared.repository']);
});

test('a certificate covers names right below the domain, and below eight others', () => {
  const exposure = (host: string): object => ({ exposure: { access: 'public', host } });
  const services = (count: number): object =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `s${index}`,
        { type: 'http', image: 'web', ports: { http: 3000 }, ...exposure(`a.v${index}.{domain}`) },
      ]),
    );
  expect(problemsOfInfrastructure({ services: services(8) })).toEqual([]);
  expect(problemsOfInfrastructure({ services: services(9) })).toEqual([
    'CERTIFICATE_NAMES dev.services.s8.exposure.host',
    'CERTIFICATE_NAMES production.services.s8.exposure.host',
  ]);
});
