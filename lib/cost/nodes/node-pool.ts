import { instanceTypeOf, nodeCapacity, type Environment } from '../../spec';
import type { ByScale } from '../by-scale';
import { instancePrice, spotPrice, type Price } from '../prices';

/** What an empty node leaves to pods. */
export interface Room {
  readonly cpuMillis: number;
  readonly memoryBytes: number;
}

/** The nodes of one group: its own, or its spot capacity. */
export interface NodePool {
  readonly group: string;
  readonly isSpot: boolean;
  readonly isDedicated: boolean;
  readonly instanceTypes: readonly string[];
  /** As the spec says it. */
  readonly sizes: ByScale;
  /** Of an hour of the dearest of its types; undefined where none has a price. */
  readonly price: Price | undefined;
  /** Of the smallest of its types; undefined where none is known. */
  readonly room: Room | undefined;
}

type Group = Environment['cluster']['nodeGroups'][string];
type Sizes = Pick<Group, 'minSize' | 'desiredSize' | 'maxSize'>;

/** All pools of an environment, a group's own before its spot capacity. */
export function nodePools({ cluster }: Pick<Environment, 'cluster'>): readonly NodePool[] {
  return Object.entries(cluster.nodeGroups).flatMap(([name, group]) => [
    poolOf(name, group, group, false),
    ...(group.spot === undefined ? [] : [poolOf(name, group, group.spot, true)]),
  ]);
}

function poolOf(group: string, { instanceTypes, dedicated }: Group, sizes: Sizes, isSpot: boolean): NodePool {
  const onDemand = dearest(instanceTypes.flatMap((type) => instancePrice('node', type) ?? []));
  return {
    group,
    isSpot,
    isDedicated: dedicated,
    instanceTypes,
    sizes: { minimum: sizes.minSize, desired: sizes.desiredSize, maximum: sizes.maxSize },
    price: isSpot && onDemand !== undefined ? spotPrice(onDemand) : onDemand,
    room: smallest(instanceTypes.flatMap((type) => instanceTypeOf(type) ?? []).map(nodeCapacity)),
  };
}

/** Which of its types a group gets is up to AWS. */
function dearest([first, ...others]: readonly Price[]): Price | undefined {
  if (first === undefined) return undefined;
  return others.reduce((most, one) => (one.usd['us-east-1'] > most.usd['us-east-1'] ? one : most), first);
}

function smallest([first, ...others]: readonly Room[]): Room | undefined {
  if (first === undefined) return undefined;
  const least = (amount: keyof Room): number => Math.min(first[amount], ...others.map((room) => room[amount]));
  return { cpuMillis: least('cpuMillis'), memoryBytes: least('memoryBytes') };
}
