import fc from 'fast-check';
import { instanceTypeNames, instanceTypeOf, type Environment } from '../../../lib/spec';
import { plannedNodeGroups, spotInstanceTypes, spread } from '../../lib/cluster';
import { environmentOf } from '../synthesized';
import { madeFor, ofType } from './cluster-templates';

const total = fc.integer({ min: 0, max: 450 });
const parts = fc.integer({ min: 1, max: 6 });

describe('sizes spread over zones', () => {
  test('sum up to the size', () => {
    fc.assert(fc.property(total, parts, (size, zones) => expect(sum(spread(size, zones))).toBe(size)));
  });

  test('differ by one node at most', () => {
    fc.assert(
      fc.property(total, parts, (size, zones) => {
        const shares = spread(size, zones);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        expect(shares).toHaveLength(zones);
      }),
    );
  });

  test('stay in order in every zone', () => {
    fc.assert(
      fc.property(total, total, parts, (one, other, zones) => {
        const [smaller, larger] = [spread(Math.min(one, other), zones), spread(Math.max(one, other), zones)];
        smaller.forEach((share, zone) => expect(share).toBeLessThanOrEqual(larger[zone] ?? -1));
      }),
    );
  });
});

const sizes = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .map((drawn) => drawn.toSorted((a, b) => a - b))
  .map(([minSize = 0, desiredSize = 0, maxSize = 0]) => ({ minSize, desiredSize, maxSize: Math.max(1, maxSize) }));

const zoneCount = fc.integer({ min: 1, max: 3 });

test('whatever the sizes and zones, EKS gets the nodes that the spec says, and no group without any', () => {
  fc.assert(
    fc.property(
      sizes,
      fc.option(sizes, { nil: undefined }),
      zoneCount,
      fc.boolean(),
      (size, spot, zones, spotDisks) => {
        const planned = plannedNodeGroups(changed({ size, spot, zones, spotDisks }));
        for (const isSpot of [false, true]) {
          const own = planned.filter((group) => group.isSpot === isSpot).map((group) => group.sizes);
          const asked = isSpot ? spot : size;
          expect(sum(own.map(({ minSize }) => minSize))).toBe(asked?.minSize ?? 0);
          expect(sum(own.map(({ desiredSize }) => desiredSize))).toBe(asked?.desiredSize ?? 0);
          expect(sum(own.map(({ maxSize }) => maxSize))).toBe(asked?.maxSize ?? 0);
          expect(own.every(({ maxSize }) => maxSize > 0)).toBe(true);
        }
        expect(new Set(planned.map(({ name }) => name)).size).toBe(planned.length);
      },
    ),
  );
});

describe('CloudFormation makes a group anew before it deletes the old one, so its name', () => {
  const environment = environmentOf('production');
  const namesWith = (changed: Partial<Environment>): readonly string[] =>
    plannedNodeGroups({ ...environment, ...changed }).map(({ name }) => name);
  const { cluster, network } = environment;
  const generalWith = (values: object): Environment['cluster'] => ({
    ...cluster,
    nodeGroups: {
      ...cluster.nodeGroups,
      general: { ...environment.cluster.nodeGroups['general'], ...values } as never,
    },
  });
  const before = namesWith({});

  test.each<[string, number, Partial<Environment>]>([
    ['other machines', 3, { cluster: generalWith({ instanceTypes: ['m5.large'] }) }],
    ['other subnets', 6, { network: { ...network, privateSubnets: ['10.0.31.0/24', '10.0.32.0/24', '10.0.33.0/24'] } }],
    ['other zones', 6, { network: { ...network, zones: ['us-east-1d', 'us-east-1e', 'us-east-1f'] } }],
    ['another network', 6, { network: { ...network, cidr: '10.9.0.0/16' } }],
  ])('is another one with %s: %d groups', (_, count, changed) => {
    const after = namesWith(changed);
    expect(after).toHaveLength(6);
    expect(after.filter((name) => !before.includes(name))).toHaveLength(count);
  });

  test('stays with other sizes, which change in place', () => {
    expect(namesWith({ cluster: generalWith({ maxSize: 15 }) })).toEqual(before);
  });

  test('stays where only the machines of another group change', () => {
    const after = namesWith({ cluster: generalWith({ instanceTypes: ['m5.large'] }) });
    expect(after.filter((name) => before.includes(name))).toHaveLength(3);
  });
});

test('a group where no disk may be is one for all zones', () => {
  const environment = changed({
    size: { minSize: 1, desiredSize: 1, maxSize: 3 },
    spot: undefined,
    zones: 3,
    spotDisks: false,
  });
  const { search: _search, ...services } = environment.services;
  const [group, ...others] = plannedNodeGroups({ ...environment, services });
  expect([group?.zones, group?.id, others]).toEqual([[0, 1, 2], 'general', []]);
});

test('a disk that may only be on a dedicated group leaves the others in one piece', () => {
  const environment = environmentOf('production');
  const { search } = environment.services;
  if (search === undefined) throw new Error('production has no search');
  const services = { search: { ...search, placement: { nodeGroup: 'memory', spot: false } } };
  const ids = plannedNodeGroups({ ...environment, services }).map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining(['general', 'memory-a', 'memory-b', 'memory-c', 'compute', 'compute-spot']),
  );
  expect(ids).toHaveLength(6);
});

test('spot capacity takes every type that is the same to pods, and no other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...instanceTypeNames), (own) => {
      const types = spotInstanceTypes([own]);
      const { architecture, ...shape } = instanceTypeOf(own) ?? { architecture: 'amd64' };
      expect(types[0]).toBe(own);
      expect(types.length).toBeLessThanOrEqual(20);
      for (const type of types) expect(instanceTypeOf(type)).toEqual({ architecture, ...shape });
    }),
  );
});

test('a group of Graviton machines gets their image', () => {
  const environment = environmentOf('staging');
  const general = { ...environment.cluster.nodeGroups['general'], instanceTypes: ['t4g.medium'] };
  const cluster = { ...environment.cluster, nodeGroups: { general } } as Environment['cluster'];
  const groups = ofType(madeFor({ ...environment, cluster }).cluster, 'AWS::EKS::Nodegroup');
  expect(new Set(groups.map(({ Properties }) => Properties.AmiType))).toEqual(new Set(['AL2023_ARM_64_STANDARD']));
});

interface Change {
  readonly size: { readonly minSize: number; readonly desiredSize: number; readonly maxSize: number };
  readonly spot: Change['size'] | undefined;
  readonly zones: number;
  readonly spotDisks: boolean;
}

function changed({ size, spot, zones, spotDisks }: Change): Environment {
  const environment = environmentOf('dev');
  const { search } = environment.services;
  if (search === undefined) throw new Error('dev has no search');
  return {
    ...environment,
    network: { ...environment.network, zones: environment.network.zones.slice(0, zones) },
    cluster: {
      ...environment.cluster,
      nodeGroups: { general: { instanceTypes: ['t3.medium'], dedicated: false, ...size, ...(spot && { spot }) } },
    },
    services: { ...environment.services, search: { ...search, placement: { spot: spotDisks } } },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
