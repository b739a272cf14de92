import { environmentCost, scales, type ByScale, type EnvironmentCost } from '../../../lib/cost';
import { nodeCapacity, instanceTypeOf, type Environment } from '../../../lib/spec';
import { smallEnvironment, type EnvironmentValues, type Services } from '../../small-platform';
import { pricedEnvironment } from './environments';

const large = instanceTypeOf('t3.large');
if (large === undefined) throw new Error('t3.large is not known');
const node = nodeCapacity(large);

/** An environment of so many nodes, in which nothing but nodes belongs to a service. */
function nodesFor(services: Services, group: object = {}, values: EnvironmentValues = {}): Environment {
  const general = { instanceTypes: ['t3.large'], minSize: 1, desiredSize: 2, maxSize: 4, ...group };
  return smallEnvironment(services, {
    region: 'us-east-1',
    network: { zones: ['us-east-1a', 'us-east-1b'] },
    cluster: { nodeGroups: { general } },
    addOns: { 'fluent-bit': false },
    ...values,
  });
}

const asking = (cpuMillis: number, memoryMiB: number, more: object = {}): Services[string] => ({
  type: 'stateful',
  ports: { http: 8080 },
  resources: {
    requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` },
    limits: { cpu: 'none', memory: `${memoryMiB}Mi` },
  },
  ...more,
});

const shareOf = (cost: EnvironmentCost, service: string): ByScale => {
  const { nodes } = cost.parts;
  const usd = cost.services[service] ?? { minimum: 0, desired: 0, maximum: 0 };
  return {
    minimum: usd.minimum / nodes.minimum,
    desired: usd.desired / nodes.desired,
    maximum: usd.maximum / nodes.maximum,
  };
};

test('a service pays half by CPU and half by memory for what it asks of the nodes', () => {
  const [cpu, memory] = [node.cpuMillis / 2, Math.floor(node.memoryBytes / 2 ** 20 / 4)];
  const share = shareOf(environmentCost(nodesFor({ one: asking(cpu, memory) })), 'one');
  // half of the CPU and a quarter of the memory of one node, of two, of four
  expect(share.minimum).toBeCloseTo(3 / 8, 2);
  expect(share.desired).toBeCloseTo(3 / 16, 2);
  expect(share.maximum).toBeCloseTo(3 / 32, 2);
});

test('services that ask for more than there is pay for all of the nodes, and nobody for more', () => {
  const services = { one: asking(6000, 20_000), two: asking(2000, 5000) };
  const cost = environmentCost(nodesFor(services, { maxSize: 2 }));
  for (const scale of scales) {
    const paid = (cost.services['one']?.[scale] ?? 0) + (cost.services['two']?.[scale] ?? 0);
    expect(paid).toBeCloseTo(cost.parts.nodes[scale], 1);
  }
});

test('a service that may run on spot capacity pays for that, where there is some, and for no other nodes', () => {
  const spot = { minSize: 0, desiredSize: 1, maxSize: 1 };
  const on = environmentCost(nodesFor({ one: asking(500, 512, { placement: { spot: true } }) }, { spot }));
  const off = environmentCost(nodesFor({ one: asking(500, 512) }, { spot }));
  // at the minimum there are the group's own nodes only
  expect(on.services['one']?.minimum).toBe(off.services['one']?.minimum);
  const spotNodes = on.items.filter(({ name }) => name.startsWith('general on spot')).map(({ usd }) => usd.desired);
  const part = (500 / node.cpuMillis + (512 * 2 ** 20) / node.memoryBytes) / 2;
  expect(on.services['one']?.desired).toBeCloseTo(part * spotNodes.reduce((sum, usd) => sum + usd, 0), 2);
});

test('a job pays for the hours that it runs', () => {
  const request = { resources: { requests: { cpu: '500m', memory: '512Mi' }, limits: { memory: '512Mi' } } };
  const cost = environmentCost(
    nodesFor({ one: asking(500, 512), job: { type: 'cron', schedule: '0 4 * * *', ...request } }),
  );
  expect(cost.services['job']?.desired).toBeCloseTo(((cost.services['one']?.desired ?? 0) * 30) / 730, 2);
});

test('volumes, their backups, secrets and logs belong to the service, and a bucket to those that call it', () => {
  const environment = pricedEnvironment();
  const { items } = environmentCost(environment);
  const owned = (service: string): string[] =>
    items.filter(({ owners }) => owners.includes(service)).map(({ part, name }) => `${part}: ${name}`);
  expect(owned('index')).toEqual([
    'storage: volumes of index',
    'monitoring: logs of index',
    'monitoring: logs of index, kept',
    'backup: volumes of index',
  ]);
  expect(owned('shop')).toEqual(expect.arrayContaining(['security: secrets of shop', 'storage: bucket images']));
  expect(owned('mailer')).toContain('data: queue mails');
  const backup = items.find(({ part, name }) => part === 'backup' && name === 'volumes of index');
  expect(backup?.amount.desired).toBeCloseTo(10 * (1 + 0.02 * environment.backup.retentionDays), 6);
});

test('what two services share is paid in halves', () => {
  const calls = { buckets: { images: ['read'] } };
  const cost = (second: object): EnvironmentCost =>
    environmentCost(
      nodesFor({ one: asking(1, 1, { calls }), two: asking(1, 1, second) }, {}, { buckets: { images: {} } }),
    );
  const bucket = cost({}).items.filter(({ owners }) => owners.includes('one'));
  const usd = bucket.reduce((sum, item) => sum + item.usd.desired, 0);
  const [alone, shared] = [cost({}), cost({ calls })].map(({ services }) => services['one']?.desired ?? Number.NaN);
  expect(usd).toBeGreaterThan(10);
  expect((alone ?? 0) - (shared ?? 0)).toBeCloseTo(usd / 2, 1);
});
