import type { aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import { names, type Environment } from '../../../../lib/spec';
import { shardsOf, type MetricOf } from '../alarms';
import { graph } from './graph';

type Statistic = MetricOf['statistic'];

/** Databases, caches and queues. */
export function stores(environment: Environment): readonly cloudwatch.IWidget[] {
  const of =
    (namespace: string, dimension: string, things: readonly string[]) =>
    (title: string, metricName: string, statistic: Statistic): readonly cloudwatch.IWidget[] => {
      const metrics = things.map((name) => ({ namespace, metricName, statistic, dimensions: { [dimension]: name } }));
      return metrics.length === 0 ? [] : [graph(title, metrics)];
    };
  const database = of('AWS/RDS', 'DBInstanceIdentifier', databases(environment));
  const cache = of('AWS/ElastiCache', 'CacheClusterId', caches(environment));
  const queue = of(
    'AWS/SQS',
    'QueueName',
    Object.keys(environment.queues).map((name) => names.queue(environment, name)),
  );
  return [
    ...database('Databases: CPU, %', 'CPUUtilization', 'Average'),
    ...database('Databases: connections', 'DatabaseConnections', 'Maximum'),
    ...database('Databases: free disk, bytes', 'FreeStorageSpace', 'Minimum'),
    ...database('Databases: free memory, bytes', 'FreeableMemory', 'Minimum'),
    ...database('Databases: reading takes, s', 'ReadLatency', 'Average'),
    ...database('Databases: writing takes, s', 'WriteLatency', 'Average'),
    ...cache('Caches: CPU, %', 'CPUUtilization', 'Average'),
    ...cache('Caches: memory, %', 'DatabaseMemoryUsagePercentage', 'Average'),
    ...cache('Caches: hits, %', 'CacheHitRate', 'Average'),
    ...queue('Queues: waiting messages', 'ApproximateNumberOfMessagesVisible', 'Maximum'),
    ...queue('Queues: oldest message, s', 'ApproximateAgeOfOldestMessage', 'Maximum'),
  ];
}

function databases(environment: Environment): readonly string[] {
  return Object.entries(environment.stores).flatMap(([id, store]) => {
    if (store.engine !== 'postgresql') return [];
    const copies = Array.from({ length: store.readReplicas }, (_, index) =>
      names.storeReplica(environment, id, index + 1),
    );
    return [names.store(environment, id), ...copies];
  });
}

function caches(environment: Environment): readonly string[] {
  return Object.entries(environment.stores).flatMap(([id, store]) =>
    store.engine === 'redis' ? shardsOf(environment, id, store).flatMap(({ nodes }) => nodes) : [],
  );
}
