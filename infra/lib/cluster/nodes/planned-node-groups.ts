import { names, nodeLabels, type Environment } from '../../../../lib/spec';
import { nodeGroupMark } from './node-group-mark';
import { spotInstanceTypes } from './spot-instance-types';
import { spread } from './spread';
import { takesVolumes } from './volume-capacity';

/** One managed node group of EKS. */
export interface PlannedNodeGroup {
  /** Name in EKS. */
  readonly name: string;
  /** Unique in its cluster and short: `general`, `general-spot`, `general-a`. */
  readonly id: string;
  readonly isSpot: boolean;
  /** Indices of the environment's zones. */
  readonly zones: readonly number[];
  readonly instanceTypes: readonly string[];
  readonly sizes: Sizes;
  readonly labels: { readonly [key: string]: string };
  /** Taints by key, all of them `NoSchedule`. */
  readonly taints: { readonly [key: string]: string };
}

type Group = Environment['cluster']['nodeGroups'][string];
type Sizes = Pick<Group, 'minSize' | 'desiredSize' | 'maxSize'>;

/** A group of the spec, or its spot capacity. */
interface Capacity {
  readonly name: string;
  readonly group: Group;
  readonly isSpot: boolean;
  readonly sizes: Sizes;
}

/**
 * The groups that EKS keeps for those of the spec: one of its own, one of spot capacity, and each of them once in every
 * zone where pods with disks may run on it. Sizes of the zones sum up to the spec's; a zone without a node is left out.
 */
export function plannedNodeGroups(environment: Environment): readonly PlannedNodeGroup[] {
  const zones = environment.network.zones.map((_, index) => index);
  return capacities(environment).flatMap((capacity) =>
    takesVolumes(environment, capacity.name, capacity.isSpot)
      ? zones.flatMap((zone) => inZone(environment, capacity, zone))
      : [planned(environment, capacity, zones)],
  );
}

function capacities({ cluster }: Environment): readonly Capacity[] {
  return Object.entries(cluster.nodeGroups).flatMap(([name, group]) => [
    { name, group, isSpot: false, sizes: group },
    ...(group.spot === undefined ? [] : [{ name, group, isSpot: true, sizes: group.spot }]),
  ]);
}

function inZone(environment: Environment, capacity: Capacity, zone: number): readonly PlannedNodeGroup[] {
  const share = (total: number): number => spread(total, environment.network.zones.length)[zone] ?? 0;
  const { minSize, desiredSize, maxSize } = capacity.sizes;
  if (share(maxSize) === 0) return [];
  const sizes = { minSize: share(minSize), desiredSize: share(desiredSize), maxSize: share(maxSize) };
  return [planned(environment, { ...capacity, sizes }, [zone], zoneLetter(environment, zone))];
}

function planned(
  environment: Environment,
  { name, group, isSpot, sizes: { minSize, desiredSize, maxSize } }: Capacity,
  zones: readonly number[],
  zone = '',
): PlannedNodeGroup {
  const spot: { [key: string]: string } = isSpot ? { [nodeLabels.spot]: 'true' } : {};
  const instanceTypes = isSpot ? spotInstanceTypes(group.instanceTypes) : group.instanceTypes;
  return {
    name: names.nodeGroup(environment, name, { isSpot, zone, mark: nodeGroupMark(environment, zones, instanceTypes) }),
    id: names.nodeGroupId(name, { isSpot, zone }),
    isSpot,
    zones,
    instanceTypes,
    sizes: { minSize, desiredSize, maxSize },
    labels: { [nodeLabels.group]: name, ...spot },
    taints: { ...(group.dedicated && { [nodeLabels.group]: name }), ...spot },
  };
}

/** `a` for the zone `us-west-2a`. */
function zoneLetter({ region, network }: Environment, zone: number): string {
  return (network.zones[zone] ?? '').slice(region.length);
}
