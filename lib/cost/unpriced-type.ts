import type { Environment } from '../spec';
import { instancePrice, pricedTypes, type InstanceKind } from './prices';

/** An instance type that the price table does not have, so that the environment costs more than is told. */
export interface UnpricedType {
  readonly kind: InstanceKind;
  readonly type: string;
  /** Place within the environment's spec. */
  readonly spec: readonly string[];
  /** Types of that kind that have a price. */
  readonly known: readonly string[];
}

/** Every instance type of an environment without a price. */
export function unpricedTypes({ cluster, stores }: Environment): readonly UnpricedType[] {
  const used = [
    ...Object.entries(cluster.nodeGroups).flatMap(([group, { instanceTypes }]) =>
      instanceTypes.map((type, index) => ({
        kind: 'node' as const,
        type,
        spec: ['cluster', 'nodeGroups', group, 'instanceTypes', String(index)],
      })),
    ),
    ...Object.entries(stores).map(([name, store]) =>
      store.engine === 'postgresql'
        ? { kind: 'database' as const, type: store.instanceClass, spec: ['stores', name, 'instanceClass'] }
        : { kind: 'cache' as const, type: store.nodeType, spec: ['stores', name, 'nodeType'] },
    ),
  ];
  return used
    .filter(({ kind, type }) => instancePrice(kind, type) === undefined)
    .map((one) => ({ ...one, known: pricedTypes(one.kind) }));
}
