import { maxConnections, names, type Environment } from '../../../../lib/spec';
import { metricOf, type MetricOf } from './metrics';
import type { PlannedAlarm } from './planned-alarm';

type Database = Extract<Environment['stores'][string], { engine: 'postgresql' }>;

/** A database instance: the primary of a store, or one of its copies. */
interface Instance {
  readonly name: string;
  /** Short, for the names of alarms. */
  readonly id: string;
  readonly store: Database;
}

const gibibyte = 2 ** 30;
const mebibyte = 2 ** 20;

/** CPU, disk, memory and connections of each database, and how far its copies are behind. */
export function databaseAlarms(environment: Environment): readonly PlannedAlarm[] {
  return Object.entries(environment.stores).flatMap(([id, store]) => {
    if (store.engine !== 'postgresql') return [];
    const replicas = Array.from({ length: store.readReplicas }, (_, index) => ({
      name: names.storeReplica(environment, id, index + 1),
      id: `${id}-replica-${index + 1}`,
      store,
    }));
    return [
      ...[{ name: names.store(environment, id), id, store }, ...replicas].flatMap(instanceAlarms),
      ...replicas.map(lagAlarm),
    ];
  });
}

function instanceAlarms(instance: Instance): readonly PlannedAlarm[] {
  const { name, id, store } = instance;
  return [
    {
      id: `${id}-cpu`,
      severity: 'warning',
      description: `database ${name} has used over 80 % of its CPU for 15 minutes`,
      metric: metric(instance, 'CPUUtilization', 'Average'),
      threshold: 80,
      periods: 3,
    },
    {
      id: `${id}-storage`,
      severity: 'critical',
      description: `database ${name} has less than a tenth of its first disk left: it grows to ${store.maxStorageGiB} GiB by itself, at most once in 6 hours, and stops when it is full`,
      metric: metric(instance, 'FreeStorageSpace', 'Minimum'),
      threshold: (store.storageGiB * gibibyte) / 10,
      isLow: true,
      periods: 3,
    },
    {
      id: `${id}-memory`,
      severity: 'warning',
      description: `database ${name} has had next to no free memory for 15 minutes: a larger instance class, or fewer connections`,
      metric: metric(instance, 'FreeableMemory', 'Minimum'),
      threshold: leastMemory(store),
      isLow: true,
      periods: 3,
    },
    ...connectionAlarms(instance),
  ];
}

/** Only of an instance class whose limit is known. */
function connectionAlarms(instance: Instance): readonly PlannedAlarm[] {
  const limit = maxConnections(instance.store.instanceClass);
  if (limit === undefined) return [];
  return [
    {
      id: `${instance.id}-connections`,
      severity: 'critical',
      description: `database ${instance.name} has over 80 % of the ${limit} connections that it takes: the next pods get none`,
      metric: metric(instance, 'DatabaseConnections', 'Maximum'),
      threshold: Math.floor(limit * 0.8),
      periods: 2,
    },
  ];
}

function lagAlarm(instance: Instance): PlannedAlarm {
  return {
    id: `${instance.id}-lag`,
    severity: 'warning',
    description: `copy ${instance.name} has been over a minute behind its database for 15 minutes: readers see old data`,
    metric: metric(instance, 'ReplicaLag', 'Maximum'),
    threshold: 60,
    periods: 3,
  };
}

/** A twentieth of what RDS leaves PostgreSQL, which the limit of connections tells: one for each 9531392 bytes. */
function leastMemory({ instanceClass }: Database): number {
  const memory = (maxConnections(instanceClass) ?? 0) * 9_531_392;
  return Math.max(64 * mebibyte, Math.floor(memory / 20));
}

function metric({ name }: Instance, metricName: string, statistic: MetricOf['statistic']): PlannedAlarm['metric'] {
  return metricOf({ namespace: 'AWS/RDS', metricName, statistic, dimensions: { DBInstanceIdentifier: name } });
}
