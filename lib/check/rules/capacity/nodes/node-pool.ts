import { instanceTypeOf, nodeCapacity, nodeLabels, type Environment } from '../../../../spec';
import { each, type Amounts } from '../pods/amounts';

/** Nodes that are alike to the scheduler: a group's own, or its spot capacity. */
export interface NodePool {
  /** Name of the node group. */
  readonly group: string;
  readonly isSpot: boolean;
  /** At the group's maximum. */
  readonly nodes: number;
  /** What one node holds, daemons included; undefined where an instance type is unknown and nothing can be judged. */
  readonly capacity: Amounts | undefined;
  /** Values that a label may have on its nodes; a key with an undefined value is on all of them, with values that only AWS knows. */
  readonly labels: ReadonlyMap<string, readonly string[] | undefined>;
  readonly taints: readonly Taint[];
}

export interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: 'NoSchedule';
}

type Group = Environment['cluster']['nodeGroups'][string];

/** All pools of an environment, spot capacity first: pods that may run there prefer it. */
export function nodePoolsOf(environment: Environment): readonly NodePool[] {
  const groups = Object.entries(environment.cluster.nodeGroups);
  const pools = groups.flatMap(([name, group]) => [
    ...(group.spot ? [poolOf(environment, name, group, group.spot.maxSize)] : []),
    poolOf(environment, name, group),
  ]);
  return pools.toSorted((a, b) => Number(b.isSpot) - Number(a.isSpot));
}

function poolOf(environment: Environment, name: string, group: Group, spotNodes?: number): NodePool {
  const isSpot = spotNodes !== undefined;
  return {
    group: name,
    isSpot,
    nodes: spotNodes ?? group.maxSize,
    capacity: capacityOf(group.instanceTypes),
    labels: labelsOf(environment, name, group, isSpot),
    taints: [
      ...(group.dedicated ? [taint(nodeLabels.group, name)] : []),
      ...(isSpot ? [taint(nodeLabels.spot, 'true')] : []),
    ],
  };
}

/** Which of its types a group gets is up to AWS: the smallest of each amount can be relied on. */
function capacityOf(instanceTypes: readonly string[]): Amounts | undefined {
  const known = instanceTypes.flatMap((name) => instanceTypeOf(name) ?? []);
  return known.length < instanceTypes.length ? undefined : each(known.map(nodeCapacity), Math.min);
}

function labelsOf(
  environment: Environment,
  name: string,
  { instanceTypes }: Group,
  isSpot: boolean,
): NodePool['labels'] {
  const architectures = instanceTypes.flatMap((type) => instanceTypeOf(type)?.architecture ?? []);
  return new Map<string, readonly string[] | undefined>([
    [nodeLabels.group, [name]],
    ...(isSpot ? [[nodeLabels.spot, ['true']] as const] : []),
    ['kubernetes.io/os', ['linux']],
    ['kubernetes.io/arch', architectures.length < instanceTypes.length ? undefined : architectures],
    ['kubernetes.io/hostname', undefined],
    ['node.kubernetes.io/instance-type', instanceTypes],
    ['topology.kubernetes.io/region', [environment.region]],
    ['topology.kubernetes.io/zone', environment.network.zones],
    ['topology.k8s.aws/zone-id', undefined],
    ['topology.ebs.csi.aws.com/zone', environment.network.zones],
    ['eks.amazonaws.com/capacityType', [isSpot ? 'SPOT' : 'ON_DEMAND']],
    ['eks.amazonaws.com/nodegroup', undefined],
  ]);
}

function taint(key: string, value: string): Taint {
  return { key, value, effect: 'NoSchedule' };
}
