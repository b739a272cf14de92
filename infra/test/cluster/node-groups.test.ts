import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { environmentOf } from '../synthesized';
import { listOf, madeForNamed, ofType, type Anything } from './cluster-templates';

const root = join(__dirname, '..', '..', '..', 'dist');

interface Group {
  readonly name: string;
  readonly sizes: readonly [min: number, desired: number, max: number];
  readonly types: readonly string[];
}

const groupsOf = (name: string): readonly Anything[] =>
  ofType(madeForNamed(name).cluster, 'AWS::EKS::Nodegroup').map(({ Properties }) => Properties);

/** Names end in digits that change with what replaces a group. */
const withoutMark = (name: string): string => name.replace(/-[0-9a-f]{6}$/, '');
const t3 = (size: string): readonly string[] => [`t3.${size}`];
const spotMedium = ['t3.medium', 't3a.medium'];

// I5 asks for t3.small in dev, which cannot hold the platform
const figures: { readonly [environment: string]: readonly Group[] } = {
  dev: [
    { name: 'aicode-dev-nodes-general-a', sizes: [1, 1, 1], types: t3('medium') },
    { name: 'aicode-dev-nodes-general-b', sizes: [1, 1, 1], types: t3('medium') },
    { name: 'aicode-dev-nodes-general-c', sizes: [0, 0, 1], types: t3('medium') },
    { name: 'aicode-dev-nodes-general-spot-a', sizes: [0, 1, 2], types: spotMedium },
    { name: 'aicode-dev-nodes-general-spot-b', sizes: [0, 0, 1], types: spotMedium },
    { name: 'aicode-dev-nodes-general-spot-c', sizes: [0, 0, 1], types: spotMedium },
  ],
  staging: ['a', 'b', 'c'].map((zone) => ({
    name: `aicode-staging-nodes-general-${zone}`,
    sizes: [1, 1, 2],
    types: t3('medium'),
  })),
  production: [
    ...['a', 'b', 'c'].map((zone): Group => ({
      name: `aicode-prod-nodes-general-${zone}`,
      sizes: [1, 2, 4],
      types: t3('large'),
    })),
    { name: 'aicode-prod-nodes-memory', sizes: [0, 0, 3], types: ['r5.large'] },
    { name: 'aicode-prod-nodes-compute', sizes: [0, 0, 4], types: ['c5.large'] },
    { name: 'aicode-prod-nodes-compute-spot', sizes: [0, 0, 8], types: ['c5.large', 'c6i.large', 'c7i.large'] },
  ],
};

test.each(Object.entries(figures))('%s has the nodes that it needs', (name, expected) => {
  const made = groupsOf(name).map(({ NodegroupName, ScalingConfig, InstanceTypes }) => ({
    name: withoutMark(NodegroupName),
    sizes: [ScalingConfig.MinSize, ScalingConfig.DesiredSize, ScalingConfig.MaxSize],
    types: InstanceTypes,
  }));
  const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
  expect(made.sort(byName)).toEqual([...expected].sort(byName));
});

test('a group of one zone has the subnet of that zone, other groups those of all zones', () => {
  const subnets = (zone: string): number =>
    groupsOf('production').find(({ NodegroupName }) => withoutMark(NodegroupName).endsWith(zone)).Subnets.length;
  expect([subnets('general-a'), subnets('memory'), subnets('compute-spot')]).toEqual([1, 3, 3]);
  const zoned = groupsOf('production').filter(({ NodegroupName }) => String(NodegroupName).includes('general'));
  expect(new Set(zoned.map(({ Subnets }) => JSON.stringify(Subnets))).size).toBe(3);
});

test.each(['dev', 'staging', 'production'])('every pod of %s finds a group that takes it', (name) => {
  const groups = groupsOf(name);
  const pods = podsOf(name);
  expect(pods.length).toBeGreaterThan(0);
  for (const { service, nodeSelector = {}, tolerations } of pods) {
    const taking = groups.filter(
      ({ Labels, Taints }) =>
        Object.entries(nodeSelector).every(([key, value]) => Labels[key] === value) &&
        listOf(Taints).every((taint) => listOf(tolerations).some((one) => tolerates(one, taint))),
    );
    expect({ service, groups: taking.length }).toEqual({ service, groups: expect.any(Number) });
    expect(taking).not.toHaveLength(0);
  }
});

test('pods that ask for a group, and only they, run on a dedicated one', () => {
  const dedicated = groupsOf('production').filter(({ NodegroupName }) => /memory|compute/.test(NodegroupName));
  for (const { Taints, Labels } of dedicated) {
    const Value = Labels['keelson.dev/node-group'];
    expect(Taints).toContainEqual({ Key: 'keelson.dev/node-group', Value, Effect: 'NO_SCHEDULE' });
  }
  const open = groupsOf('production').filter(({ Taints = [] }) => Taints.length === 0);
  expect(open.map(({ Labels }) => Labels['keelson.dev/node-group'])).toEqual(['general', 'general', 'general']);
});

test('services that keep disks have one group per zone wherever they may run', () => {
  const { services, network } = environmentOf('dev');
  expect(
    Object.values(services).some(({ volumes }) => Object.values(volumes).some((it) => it.type === 'persistent')),
  ).toBe(true);
  for (const { Subnets } of groupsOf('dev')) expect(Subnets).toHaveLength(1);
  expect(groupsOf('dev')).toHaveLength(2 * network.zones.length);
});

function tolerates(toleration: Anything, { Key, Value }: { Key: string; Value: string }): boolean {
  return toleration.key === Key && toleration.value === Value && toleration.effect === 'NoSchedule';
}

function podsOf(environment: string): readonly Anything[] {
  const folder = join(root, environment, 'services');
  return readdirSync(folder).flatMap((service) =>
    readdirSync(join(folder, service)).flatMap((file) => {
      const object = parse(readFileSync(join(folder, service, file), 'utf8'));
      const pod = object.spec?.jobTemplate?.spec.template.spec ?? object.spec?.template?.spec;
      return pod?.containers === undefined ? [] : [{ service, ...pod }];
    }),
  );
}
