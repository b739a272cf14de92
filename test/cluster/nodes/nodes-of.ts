import { nodeLabels } from '../../../charts/node-labels';
import type { Environment } from '../../../lib/spec';
import { instanceTypeOf, nodeCapacity } from '../../../lib/spec/aws';
import type { NodeShape, Taint } from './node-shape';

type NodeGroup = Environment['cluster']['nodeGroups'][string];
type Size = 'minSize' | 'desiredSize' | 'maxSize';

/** Nodes that are bought alike: a group's own, or the spot capacity beside it. */
interface Pool {
  readonly group: string;
  readonly spot: boolean;
  readonly dedicated: boolean;
  readonly count: number;
  readonly instanceTypes: readonly string[];
}

/**
 * The nodes of an environment's groups, spread over its zones.
 *
 * @param size how far the groups are scaled; by default to the end, as the cluster autoscaler would if pods needed it
 */
export function nodesOf(environment: Environment, size: Size = 'maxSize'): NodeShape[] {
  return Object.entries(environment.cluster.nodeGroups)
    .flatMap(([name, group]) => poolsOf(name, group, size))
    .flatMap((pool) => Array.from({ length: pool.count }, (_, index) => nodeOf(environment, pool, index)));
}

function poolsOf(group: string, { instanceTypes, dedicated, spot, ...sizes }: NodeGroup, size: Size): Pool[] {
  const pool = { group, dedicated, instanceTypes };
  return [
    { ...pool, spot: false, count: sizes[size] },
    { ...pool, spot: true, count: spot?.[size] ?? 0 },
  ];
}

function nodeOf({ network: { zones } }: Environment, pool: Pool, index: number): NodeShape {
  const type = pool.instanceTypes[index % pool.instanceTypes.length] ?? '';
  const owner = pool.spot ? `${pool.group}-spot` : pool.group;
  return {
    name: `${owner}-${index}`,
    zone: zones[index % zones.length] ?? '',
    ...amountsOf(type),
    labels: {
      'kubernetes.io/arch': instanceTypeOf(type)?.architecture ?? 'amd64',
      'node.kubernetes.io/instance-type': type,
      'eks.amazonaws.com/nodegroup': owner,
      'eks.amazonaws.com/capacityType': pool.spot ? 'SPOT' : 'ON_DEMAND',
      [nodeLabels.group]: pool.group,
      ...(pool.spot && { [nodeLabels.spot]: 'true' }),
    },
    taints: taintsOf(pool),
  };
}

type Amounts = Pick<NodeShape, 'cpu' | 'memory' | 'ephemeralStorage' | 'pods'>;

function amountsOf(name: string): Amounts {
  const type = instanceTypeOf(name);
  if (type === undefined)
    throw new Error(`the instance type "${name}" has no known size: lib/spec/aws/instance-types.ts`);
  const { cpuMillis, memoryBytes, ephemeralStorageBytes, pods } = nodeCapacity(type);
  return { cpu: `${cpuMillis}m`, memory: String(memoryBytes), ephemeralStorage: String(ephemeralStorageBytes), pods };
}

function taintsOf({ group, dedicated, spot }: Pool): Taint[] {
  return [
    ...(dedicated ? [{ key: nodeLabels.group, value: group, effect: 'NoSchedule' } as const] : []),
    ...(spot ? [{ key: nodeLabels.spot, value: 'true', effect: 'NoSchedule' } as const] : []),
  ];
}
