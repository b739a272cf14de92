import * as fc from 'fast-check';
import { environmentCost, hoursPerMonth, parts, scales, sum, type EnvironmentCost, type Part } from '../../../lib/cost';
import type { Environment } from '../../../lib/spec';
import { referencePlatform } from '../../reference-platform';
import { anyEnvironment, changed, pricedEnvironment } from './environments';

test('services and what all share add up to the total, and so do parts and items', () => {
  fc.assert(
    fc.property(anyEnvironment(), (environment) => {
      const cost = environmentCost(environment);
      expect(sum([...Object.values(cost.services), cost.shared])).toEqual(cost.total);
      expect(sum(parts.map((part) => cost.parts[part]))).toEqual(cost.total);
      expect(sum(cost.items.map(({ usd }) => usd))).toEqual(cost.total);
    }),
  );
});

test('nothing costs less than nothing, and what all share is never negative', () => {
  fc.assert(
    fc.property(anyEnvironment(), (environment) => {
      const { shared, services, items } = environmentCost(environment);
      const all = [shared, ...Object.values(services), ...items.map(({ usd }) => usd)];
      expect(all.filter((usd) => scales.some((scale) => usd[scale] < 0))).toEqual([]);
    }),
  );
});

test('no environment costs more at a smaller scale of its node groups', () => {
  fc.assert(
    fc.property(anyEnvironment(), (environment) => {
      const { minimum, desired, maximum } = environmentCost(environment).total;
      expect([minimum, desired, maximum]).toEqual([minimum, desired, maximum].toSorted((one, other) => one - other));
    }),
  );
});

test('spot nodes do not replace the nodes of services that may not run on spot', () => {
  const environment = pricedEnvironment();
  const spot = { minSize: 0, desiredSize: 1, maxSize: 1 };
  const sizes = { minSize: 0, desiredSize: 0, maxSize: 4, spot };
  const nodeGroups = changed(environment.cluster.nodeGroups, 'general', sizes);
  const { items } = environmentCost({ ...environment, cluster: { ...environment.cluster, nodeGroups } });
  const hours = items.find(({ name }) => name === 'general: t3.large')?.amount;
  expect(hours?.minimum).toBeGreaterThan(0);
  expect(hours?.desired).toBe(hours?.minimum);
});

interface Growth {
  readonly what: string;
  /** The part that gets dearer at the desired scale; the others stay, or follow. */
  readonly part: Part;
  readonly grow: (environment: Environment) => Environment;
}

const inStore =
  (name: string, grow: (store: Record<string, number>) => object) =>
  (environment: Environment): Environment => {
    const store = environment.stores[name] as unknown as Record<string, number>;
    return { ...environment, stores: changed(environment.stores, name, grow(store)) };
  };
const inNetwork =
  (grow: (network: Environment['network']) => object) =>
  (environment: Environment): Environment => ({
    ...environment,
    network: { ...environment.network, ...grow(environment.network) },
  });
const inGroup =
  (grow: (group: Environment['cluster']['nodeGroups'][string]) => object) =>
  (environment: Environment): Environment => {
    const { nodeGroups } = environment.cluster;
    const general = nodeGroups['general'];
    if (general === undefined) throw new Error('no general');
    return {
      ...environment,
      cluster: { ...environment.cluster, nodeGroups: changed(nodeGroups, 'general', grow(general)) },
    };
  };

const growths: readonly Growth[] = [
  {
    what: 'one more NAT gateway',
    part: 'network',
    grow: inNetwork(({ natGateways }) => ({ natGateways: natGateways + 1 })),
  },
  {
    what: 'a zone more with endpoints',
    part: 'network',
    grow: inNetwork(({ endpointZones }) => ({ endpointZones: endpointZones + 1 })),
  },
  {
    what: 'one more read replica',
    part: 'data',
    grow: inStore('orders', ({ readReplicas = 0 }) => ({ readReplicas: readReplicas + 1 })),
  },
  {
    what: 'a larger disk of a database',
    part: 'data',
    grow: inStore('orders', ({ storageGiB = 0 }) => ({ storageGiB: storageGiB + 10 })),
  },
  {
    what: 'keeping backups longer',
    part: 'backup',
    grow: (one) => ({ ...one, backup: { ...one.backup, retentionDays: one.backup.retentionDays + 5 } }),
  },
  {
    what: 'one more shard of a cache',
    part: 'data',
    grow: inStore('sessions', ({ shards = 0 }) => ({ shards: shards + 1 })),
  },
  {
    what: 'one more replica of a cache',
    part: 'data',
    grow: inStore('sessions', ({ replicas = 0 }) => ({ replicas: replicas + 1 })),
  },
  {
    what: 'a larger instance of a database',
    part: 'data',
    grow: inStore('orders', () => ({ instanceClass: 'db.t3.large' })),
  },
  {
    what: 'a larger instance of a cache',
    part: 'data',
    grow: inStore('sessions', () => ({ nodeType: 'cache.t3.medium' })),
  },
  {
    what: 'keeping logs longer',
    part: 'monitoring',
    grow: (one) => ({ ...one, logs: { retentionDays: one.logs.retentionDays + 300 } }),
  },
  {
    what: 'one more bucket',
    part: 'storage',
    grow: (one) => ({ ...one, buckets: { ...one.buckets, more: { noncurrentDays: 1, replicated: false } } }),
  },
  {
    what: 'a larger disk of a stateful service',
    part: 'storage',
    grow: (one) => ({
      ...one,
      services: changed(one.services, 'index', { volumes: { data: { type: 'persistent', size: '11Gi' } } }),
    }),
  },
];

test.each(growths)('$what costs more, and makes nothing else cheaper', ({ part, grow }) => {
  fc.assert(
    fc.property(anyEnvironment(), (environment) => {
      const [before, after] = [environment, grow(environment)].map((one) => environmentCost(one)) as [
        EnvironmentCost,
        EnvironmentCost,
      ];
      expect(after.parts[part].desired).toBeGreaterThan(before.parts[part].desired);
      for (const one of parts) expect(after.parts[one].desired).toBeGreaterThanOrEqual(before.parts[one].desired);
    }),
    { numRuns: 30 },
  );
});

test('more or larger nodes cost more, where services do not need more than there are', () => {
  const idle = (environment: Environment): Environment => ({ ...environment, services: {} });
  const grown = [
    inGroup(({ desiredSize, maxSize }) => ({ desiredSize: desiredSize + 1, maxSize: maxSize + 1 })),
    inGroup(({ desiredSize }) => ({ desiredSize: desiredSize + 1, instanceTypes: ['m7i.24xlarge'] })),
  ];
  fc.assert(
    fc.property(anyEnvironment(), fc.constantFrom(...grown), (environment, grow) => {
      const [before, after] = [idle(environment), grow(idle(environment))].map(
        (one) => environmentCost(one).parts.nodes,
      );
      expect(after?.desired).toBeGreaterThan(before?.desired ?? 0);
      expect(after?.maximum).toBeGreaterThan(before?.maximum ?? 0);
    }),
  );
});

test('an environment that sleeps pays for nodes and databases by the hour, and for all else as ever', () => {
  const awake = pricedEnvironment();
  const asleep = { ...awake, offHours: { stop: '0 12 * * *', start: '0 0 * * *', timeZone: 'Etc/UTC' } };
  const [before, after] = [environmentCost(awake), environmentCost(asleep)];
  expect(after.parts.nodes.desired).toBeCloseTo(before.parts.nodes.desired / 2, 1);
  expect(before.parts.data.desired - after.parts.data.desired).toBeCloseTo((0.0725 * hoursPerMonth) / 2, 1);
  const others = parts.filter((part) => part !== 'nodes' && part !== 'data');
  expect(others.map((part) => after.parts[part])).toEqual(others.map((part) => before.parts[part]));
});

test('a database with a read replica goes on in off hours, since AWS does not stop it', () => {
  const replicated = inStore('orders', () => ({ readReplicas: 1 }))(pricedEnvironment());
  const asleep = { ...replicated, offHours: { stop: '0 12 * * *', start: '0 0 * * *', timeZone: 'Etc/UTC' } };
  expect(environmentCost(asleep).parts.data).toEqual(environmentCost(replicated).parts.data);
});

test('a version out of standard support costs 0.60 an hour instead of 0.10, from that day on', () => {
  const environment = pricedEnvironment();
  const old: Environment = { ...environment, cluster: { ...environment.cluster, kubernetesVersion: '1.34' } };
  const on = (today: string): number => environmentCost(old, { today }).parts.cluster.desired;
  expect([on('2026-12-01'), on('2026-12-02')]).toEqual([73, 438]);
});

test('a dedicated group that starts with no node is counted with those that its services need', () => {
  const spot = environmentCost(pricedEnvironment()).items.find(({ name }) => name === 'extra on spot: c5.large');
  // two pods of 100m and 128Mi: one node
  expect(spot?.amount).toEqual({ minimum: 730, desired: 730, maximum: 3 * 730 });
});

test('the standby of a database costs as much as the database, its storage too', () => {
  const single = pricedEnvironment();
  const double = inStore('orders', () => ({ multiAz: true }))(single);
  const database = (environment: Environment): number =>
    sum(
      environmentCost(environment)
        .items.filter(({ name, part }) => part === 'data' && name.startsWith('orders'))
        .map(({ usd }) => usd),
    ).desired;
  expect(database(double)).toBeCloseTo(2 * database(single), 1);
});

test('every environment of this platform keeps within four fifths of its budget', () => {
  for (const environment of Object.values(referencePlatform().environments)) {
    const { total, budgetUsd, unpriced, isRegionPriced } = environmentCost(environment);
    expect([unpriced, isRegionPriced]).toEqual([[], true]);
    expect(total.desired).toBeLessThan(budgetUsd * 0.8);
    expect(total.maximum).toBeLessThan(budgetUsd);
  }
});
