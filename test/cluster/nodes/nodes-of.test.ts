import { smallEnvironment } from '../../small-platform';
import type { NodeShape } from './node-shape';
import { nodeObject } from './node-object';
import { nodesOf } from './nodes-of';

const environment = smallEnvironment(
  {},
  {
    cluster: {
      nodeGroups: {
        general: { instanceTypes: ['t3.large'], minSize: 2, desiredSize: 2, maxSize: 4 },
        compute: { instanceTypes: ['c5.large'], maxSize: 2, dedicated: true, spot: { maxSize: 3 } },
      },
    },
  },
);

test('an environment has the nodes of its groups, as many in each zone', () => {
  const nodes = nodesOf(environment);

  expect(countBy(nodes, ({ name }) => name.replace(/-\d+$/, ''))).toEqual({
    general: 4,
    compute: 2,
    'compute-spot': 3,
  });
  const general = nodes.filter(({ taints }) => taints.length === 0);
  expect(countBy(general, ({ zone }) => zone)).toEqual({ 'eu-central-1a': 2, 'eu-central-1b': 2 });
  expect(nodesOf(environment, 'desiredSize')).toHaveLength(2);
});

test('a node offers what its instance type leaves for pods, and says what it is', () => {
  const node = nodeObject(nodeCalled('general-0'));

  expect(node['status']).toMatchObject({ allocatable: { cpu: '1930m', pods: '35' } });
  expect(node.metadata.labels).toMatchObject({
    'node.kubernetes.io/instance-type': 't3.large',
    'topology.kubernetes.io/zone': 'eu-central-1a',
    'topology.kubernetes.io/region': 'eu-central-1',
    'eks.amazonaws.com/nodegroup': 'general',
    'keelson.dev/node-group': 'general',
  });
});

test('dedicated groups and spot capacity keep others off', () => {
  const spot = nodeCalled('compute-spot-0');

  expect(spot.labels).toMatchObject({ 'keelson.dev/node-group': 'compute', 'keelson.dev/spot': 'true' });
  expect(spot.taints).toEqual([
    { key: 'keelson.dev/node-group', value: 'compute', effect: 'NoSchedule' },
    { key: 'keelson.dev/spot', value: 'true', effect: 'NoSchedule' },
  ]);
});

function countBy(nodes: readonly NodeShape[], keyOf: (node: NodeShape) => string): { [key: string]: number } {
  const counts: { [key: string]: number } = {};
  for (const node of nodes) counts[keyOf(node)] = (counts[keyOf(node)] ?? 0) + 1;
  return counts;
}

function nodeCalled(name: string): NodeShape {
  const found = nodesOf(environment).find((node) => node.name === name);
  if (found === undefined) throw new Error(`there is no node ${name}`);
  return found;
}
