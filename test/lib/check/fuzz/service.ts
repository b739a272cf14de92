import fc from 'fast-check';
import type { ServiceValues } from '../../../small-platform';
import { containerFields, initContainers, migration, probesAt, sidecars } from './containers';
import { fitTogether } from './fit-together';
import { block, mostly, seconds, seldom, some, text } from './words';

/** A service and what it can name. */
export interface Around {
  readonly name: string;
  /** Services that it may call. */
  readonly called: readonly string[];
  /** All services of the platform. */
  readonly services: readonly string[];
}

export const serviceTypes = ['http', 'worker', 'stateful', 'cron'] as const;
export type ServiceType = (typeof serviceTypes)[number];

type Fields = { readonly [field: string]: fc.Arbitrary<unknown> };

/** Any service of a type, with nearly every field that it has. */
export function serviceOf(type: ServiceType, around: Around): fc.Arbitrary<ServiceValues> {
  return fc.record({ type: fc.constant(type), ...fieldsOf[type](around) }).map(fitTogether);
}

/** What a layer may say of all services, or of all of a type. */
export const defaults = block({
  all: block({
    tier: fc.constantFrom('critical', 'standard', 'background'),
    verticalAutoscaler: fc.constantFrom('off', 'recommend'),
    owner: fc.constant('team-b'),
  }),
  http: block({ scaling: fc.constant({ minReplicas: 1 }), metrics: fc.constant({ path: '/scrape' }) }),
});

const replicas = fc.integer({ min: 1, max: 5 });
const percent = fc.integer({ min: 1, max: 100 });
const cooldown = seconds(0, 3600);

const horizontal = {
  minReplicas: replicas,
  maxReplicas: mostly(fc.integer({ min: 5, max: 1000 }), fc.constant(1)),
  cpuUtilizationPercent: percent,
  memoryUtilizationPercent: percent,
  scaleInCooldownSeconds: cooldown,
  scaleOutCooldownSeconds: cooldown,
};
const scaling = block(horizontal);
const queue = fc.record({
  name: fc.constantFrom('mails', 'jobs'),
  messagesPerReplica: seldom(fc.integer({ min: 1, max: 100_000 })),
});
const queueScaling = block({ ...horizontal, queue });

const count = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom('1%', '25%', '100%'));
const strategy = seldom(
  fc.oneof(
    fc.record({ type: fc.constant('recreate') }),
    fc.record({ maxSurge: count, maxUnavailable: fc.oneof(count, fc.constant(0)) }),
    fc.record({ maxSurge: mostly<number | string>(count, fc.constant(0)) }),
  ),
);

const exposureOf = ({ name }: Around): fc.Arbitrary<unknown> =>
  seldom(
    fc.record({
      access: fc.constantFrom('public', 'internal'),
      host: mostly(fc.constant(`${name}.{domain}`), fc.constant('shop.{domain}')),
      paths: seldom(fc.constantFrom(['/'], ['/a', '/b'], ['/a/b.c'])),
      port: seldom(mostly(fc.constant('http'), fc.constant('metrics'))),
      healthCheckPath: fc.constantFrom('/up', '/up/~all%20'),
    }),
  );

const schedule = mostly(
  fc.constantFrom('0 2 * * *', '*/5 0-6,22 1,15 JAN-MAR mon', '@hourly', '59 23 31 12 6'),
  fc.constant('0 0 2 * * *'),
);
const job = block({
  concurrencyPolicy: fc.constantFrom('Allow', 'Forbid', 'Replace'),
  startingDeadlineSeconds: seconds(10, 86_400),
  activeDeadlineSeconds: seconds(1, 604_800),
  backoffLimit: fc.integer({ min: 0, max: 20 }),
  successfulJobsHistoryLimit: fc.integer({ min: 0, max: 20 }),
  failedJobsHistoryLimit: fc.integer({ min: 0, max: 20 }),
  suspend: fc.boolean(),
});

const id = fc.integer({ min: 1, max: 65_535 });
const file = fc.constantFrom(
  '/etc/app/app.conf',
  '/etc/app/b.yaml',
  '/opt/x y.txt',
  '/etc/ssl/certs/a.pem',
  '/srv/files/ä',
);
const volumeType = mostly(fc.constant('scratch'), fc.constant('persistent'));
const sizeLimit = seldom(fc.constantFrom('1Mi', '0.5Mi', '100M', '2e6'));

const fieldsOf: { readonly [Type in ServiceType]: (around: Around) => Fields } = {
  http: (around) => ({
    ...running(['http', 'admin'], around),
    scaling: seldom(scaling),
    strategy,
    exposure: exposureOf(around),
    migration: seldom(migration),
  }),
  worker: (around) => ({
    ...running(['metrics'], around),
    scaling: seldom(queueScaling),
    strategy,
    migration: seldom(migration),
  }),
  stateful: (around) => ({
    ...running(['http', 'peers'], around),
    scaling: seldom(block({ replicas })),
    exposure: exposureOf(around),
  }),
  cron: (around) => ({
    ...common(around),
    schedule,
    timeZone: seldom(fc.constantFrom('Etc/UTC', 'Europe/Berlin')),
    job: seldom(job),
  }),
};

function secretsOf({ services }: Around): fc.Arbitrary<unknown> {
  const secret = (variable: string): fc.Arbitrary<object> =>
    fc.record({
      key: fc.constantFrom('database', 'token', 'a-b'),
      store: seldom(fc.constantFrom('secretsManager', 'parameterStore')),
      property: seldom(fc.constantFrom('password', 'a.b_c')),
      service: seldom(mostly(fc.constantFrom(...services), fc.constant('nobody'))),
      env: seldom(fc.constant(variable)),
    });
  return some({ database: secret('DATABASE'), token: secret('TOKEN'), constructor: secret('A_2') });
}

function callsOf({ called }: Around): fc.Arbitrary<unknown> {
  const access = fc.constantFrom(['read'], ['write'], ['read', 'write']);
  const port = seldom(mostly(fc.constant('http'), fc.constant('grpc')));
  return block({
    services: some(Object.fromEntries(called.map((name) => [name, fc.record({ port })]))),
    stores: some({ orders: access, sessions: access }),
    queues: some({ jobs: fc.constantFrom(['publish'], ['consume'], ['publish', 'consume']) }),
    buckets: some({ images: access, constructor: access }),
    parameters: some({ 'to-string': access }),
    hosts: some({ 'api.example.org': block({ port: fc.constantFrom(443, 8443, 25) }), 'example.net': fc.constant({}) }),
  });
}

function common(around: Around): Fields {
  const volume = (mountPath: string): fc.Arbitrary<object> =>
    fc.record({ type: volumeType, mountPath: mostly(fc.constant(mountPath), fc.constant('/tmp')), sizeLimit });
  return {
    ...containerFields,
    image: seldom(fc.constantFrom('beside', 'proxy')),
    configFiles: seldom(fc.dictionary(file, text, { maxKeys: 3 })),
    secrets: seldom(secretsOf(around)),
    volumes: seldom(some({ cache: volume('/cache'), data: volume('/data/'), 'index-0': volume('/data/index') })),
    temporaryStorage: sizeLimit,
    initContainers: seldom(initContainers),
    sidecars: seldom(sidecars),
    calls: seldom(callsOf(around)),
    databasePool: seldom(fc.record({ size: fc.integer({ min: 1, max: 20 }) })),
    placement: seldom(block({ nodeGroup: fc.constantFrom('general', 'spare'), spot: fc.boolean() })),
    securityContext: seldom(block({ runAsUser: id, runAsGroup: id, fsGroup: id })),
    terminationGracePeriodSeconds: seldom(mostly(seconds(30, 3600), fc.constant(5))),
    verticalAutoscaler: seldom(fc.constantFrom('off', 'recommend')),
    owner: seldom(fc.constantFrom('team-a', '1')),
    tier: seldom(fc.constantFrom('critical', 'standard', 'background')),
  };
}

function running(ports: readonly string[], around: Around): Fields {
  const numbers = ports.map((name, index) => [name, 8080 + index]);
  return {
    ...common(around),
    ports: mostly<object>(
      fc.constant(Object.fromEntries(numbers)),
      fc.constantFrom({}, { metrics: 8080, other: 8080 }),
    ),
    probes: seldom(probesAt(ports)),
    metrics: seldom(block({ port: fc.constantFrom(...ports), path: fc.constantFrom('/metrics', '/') })),
    preStopSleepSeconds: seldom(mostly(seconds(10, 29), fc.constant(0))),
    availability: seldom(
      block({
        maxUnavailable: fc.integer({ min: 1, max: 100 }),
        zoneSpread: block({
          maxSkew: fc.integer({ min: 1, max: 100 }),
          whenUnsatisfiable: fc.constantFrom('DoNotSchedule', 'ScheduleAnyway'),
        }),
      }),
    ),
  };
}
