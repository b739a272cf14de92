import * as fc from 'fast-check';
import type { Environment } from '../../../lib/spec';
import { smallEnvironment } from '../../small-platform';

/** An environment in a region whose prices are known, with one service of each type and one thing of each kind. */
export function pricedEnvironment(): Environment {
  return smallEnvironment(
    {
      shop: {
        type: 'http',
        ports: { http: 8080 },
        exposure: { access: 'public', host: '{domain}' },
        secrets: { key: { key: 'key' } },
        calls: { buckets: { images: ['read'] } },
      },
      mailer: {
        type: 'worker',
        ports: { http: 8080 },
        placement: { nodeGroup: 'extra', spot: true },
        calls: { queues: { mails: ['consume'] } },
      },
      index: {
        type: 'stateful',
        ports: { http: 8080 },
        volumes: { data: { type: 'persistent', mountPath: '/data', size: '10Gi' } },
      },
      report: { type: 'cron', schedule: '0 4 * * *' },
    },
    {
      region: 'us-east-1',
      network: { zones: ['us-east-1a', 'us-east-1b'] },
      cluster: {
        nodeGroups: {
          general: { instanceTypes: ['t3.large'], minSize: 2, desiredSize: 3, maxSize: 6 },
          extra: { instanceTypes: ['c5.large'], maxSize: 4, dedicated: true, spot: { maxSize: 3 } },
        },
      },
      stores: {
        orders: { engine: 'postgresql', instanceClass: 'db.t3.medium', maxStorageGiB: 1000 },
        sessions: { engine: 'redis', nodeType: 'cache.t3.small' },
      },
      buckets: { images: {} },
      queues: { mails: {} },
      addOns: { 'fluent-bit': true },
      budget: { monthlyUsd: 2000 },
    },
  );
}

type Sizes = Environment['cluster']['nodeGroups'][string];

/** `pricedEnvironment` with any sizes. */
export function anyEnvironment(): fc.Arbitrary<Environment> {
  const sizes = fc
    .tuple(fc.nat(5), fc.nat(5), fc.nat(5))
    .map(([min, more, most]) => ({ minSize: min, desiredSize: min + more, maxSize: Math.max(1, min + more + most) }));
  const groups = fc.record({
    general: groupOf(sizes, 't3.large', 'm5.xlarge'),
    extra: groupOf(sizes, 'c5.large', 'r7g.2xlarge'),
  });
  const network = fc.record({ natGateways: fc.integer({ min: 1, max: 3 }), endpointZones: fc.constantFrom(1, 2) });
  const database = fc.record({
    multiAz: fc.boolean(),
    readReplicas: fc.nat(3),
    storageGiB: fc.integer({ min: 20, max: 900 }),
    backupRetentionDays: fc.integer({ min: 1, max: 30 }),
  });
  const parts = fc.record({
    groups,
    network,
    database,
    region: fc.constantFrom('us-east-1', 'us-west-2', 'eu-west-1', 'sa-east-1'),
    stage: fc.constantFrom('development', 'staging', 'production'),
    offHours: fc.option(fc.constant({ stop: '0 20 * * 1-5', start: '0 7 * * 1-5', timeZone: 'Etc/UTC' }), {
      nil: undefined,
    }),
    disasterRecovery: fc.option(fc.constant({ region: 'eu-west-1' }), { nil: undefined }),
    replicas: fc.integer({ min: 1, max: 40 }),
  });
  return parts.map(({ groups: nodeGroups, network: plan, database: sizes, replicas, ...rest }) => {
    const environment = withReplicas(pricedEnvironmentOnce(), replicas);
    return {
      ...environment,
      ...rest,
      cluster: { ...environment.cluster, nodeGroups },
      network: { ...environment.network, ...plan },
      stores: changed(environment.stores, 'orders', sizes),
    };
  });
}

/** A map with some fields of one entry replaced. */
export function changed<Value>(
  map: { readonly [name: string]: Value },
  name: string,
  fields: object,
): { [name: string]: Value } {
  return { ...map, [name]: { ...(map[name] as Value), ...fields } };
}

let once: Environment | undefined;

function pricedEnvironmentOnce(): Environment {
  once ??= pricedEnvironment();
  return once;
}

function groupOf(sizes: fc.Arbitrary<object>, ...types: readonly string[]): fc.Arbitrary<Sizes> {
  return fc
    .tuple(sizes, fc.constantFrom(...types), fc.option(sizes, { nil: undefined }), fc.boolean())
    .map(([own, type, spot, dedicated]) => ({ instanceTypes: [type], ...own, spot, dedicated }) as unknown as Sizes);
}

function withReplicas(environment: Environment, minReplicas: number): Environment {
  const scaling = { minReplicas, maxReplicas: minReplicas * 2 };
  const services = changed(environment.services, 'shop', { scaling });
  return { ...environment, services: changed(services, 'mailer', { scaling }) };
}
