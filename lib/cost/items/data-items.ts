import type { CostContext } from '../cost-context';
import type { CostItem } from '../cost-item';
import { hoursPerMonth, instancePrice, prices } from '../prices';
import { callersOf } from './callers';
import { extendedSupport } from './extended-support';
import { databaseGiB, type Cache, type Database } from './stores';

/** Databases, caches and queues. Only databases stop in off hours, and of those only the ones without read replica. */
export function dataItems(context: CostContext): readonly CostItem[] {
  const { stores, queues } = context.environment;
  return [
    ...Object.entries(stores).flatMap(([name, store]) =>
      store.engine === 'postgresql' ? databaseItems(name, store, context) : cacheItems(name, store, context),
    ),
    ...Object.keys(queues).flatMap((name) => queueItems(name, context)),
  ];
}

function databaseItems(name: string, store: Database, { item, awakeHours }: CostContext): readonly CostItem[] {
  const { instanceClass, multiAz, readReplicas } = store;
  const price = instancePrice('database', instanceClass);
  const stored = databaseGiB(store);
  const storage = item({ part: 'data', name: `${name}: storage`, price: prices.databaseStorage, amount: stored });
  if (price === undefined) return [storage];
  // AWS does not stop an instance that has a replica, nor the replica
  const hours = readReplicas > 0 ? hoursPerMonth : awakeHours;
  const instances = (multiAz ? 2 : 1) + readReplicas;
  return [
    item({ part: 'data', name: `${name}: ${instances} x ${instanceClass}`, price, amount: instances * hours }),
    storage,
  ];
}

function cacheItems(name: string, store: Cache, { item, today }: CostContext): readonly CostItem[] {
  const { nodeType, shards, replicas, version } = store;
  const price = instancePrice('cache', nodeType);
  if (price === undefined) return [];
  const nodes = shards * (1 + replicas);
  const hours = nodes * hoursPerMonth;
  const more = extendedSupport(version, today);
  const charge = {
    part: 'data',
    name: `${name}: extended support, ${more} of the nodes`,
    price,
    amount: hours * more,
  } as const;
  return [
    item({ part: 'data', name: `${name}: ${nodes} x ${nodeType}`, price, amount: hours }),
    ...(more > 0 ? [item(charge)] : []),
  ];
}

function queueItems(name: string, { environment, item, usage }: CostContext): readonly CostItem[] {
  const owners = callersOf(environment, 'queues', name);
  const use = { part: 'data', amount: usage.queueMessageMillions, isAssumed: true, owners } as const;
  return [
    item({ ...use, name: `queue ${name}`, price: prices.queueMessages }),
    item({ ...use, name: `topic ${name}`, price: prices.topicMessages }),
  ];
}
