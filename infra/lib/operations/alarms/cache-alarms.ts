import { aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import type { Environment } from '../../../../lib/spec';
import { shardsOf, type Shard } from './cache-nodes';
import { alarmPeriod, metricOf, type MetricOf } from './metrics';
import type { PlannedAlarm } from './planned-alarm';

type Cache = Extract<Environment['stores'][string], { engine: 'redis' }>;

/** Sizes with 2 vCPUs: there ElastiCache's own processes take a part that `EngineCPUUtilization` does not see. */
const twoVCpus = /\.(micro|small|medium|large)$/;

/** CPU, memory and evictions of each shard's busiest node, and how far its copies are behind. */
export function cacheAlarms(environment: Environment): readonly PlannedAlarm[] {
  return Object.entries(environment.stores).flatMap(([id, store]) =>
    store.engine === 'redis' ? shardsOf(environment, id, store).flatMap((shard) => shardAlarms(shard, store)) : [],
  );
}

function shardAlarms(shard: Shard, { nodeType, replicas }: Cache): readonly PlannedAlarm[] {
  const nodes = shard.nodes.join(', ');
  const cpu = twoVCpus.test(nodeType) ? 'CPUUtilization' : 'EngineCPUUtilization';
  const alarm = (what: string, metric: cloudwatch.IMetric, threshold: number, description: string): PlannedAlarm => ({
    id: `${shard.id}-${what}`,
    severity: 'warning',
    description: `cache ${nodes}: ${description}`,
    metric,
    threshold,
    periods: 3,
  });
  return [
    alarm('cpu', highest(shard, cpu, 'Average'), 80, 'over 80 % of its CPU for 15 minutes'),
    alarm('memory', highest(shard, 'DatabaseMemoryUsagePercentage', 'Average'), 80, 'over 80 % full for 15 minutes'),
    alarm('evictions', highest(shard, 'Evictions', 'Sum'), 100, 'forgets what it should keep, for want of memory'),
    ...(replicas === 0
      ? []
      : [
          alarm(
            'lag',
            highest(shard, 'ReplicationLag', 'Maximum'),
            30,
            'a copy is over 30 s behind: a failover would lose it',
          ),
        ]),
  ];
}

/** The node with the highest value speaks for its shard. */
function highest({ nodes }: Shard, metricName: string, statistic: MetricOf['statistic']): cloudwatch.IMetric {
  const metrics = nodes.map((node) =>
    metricOf({ namespace: 'AWS/ElastiCache', metricName, statistic, dimensions: { CacheClusterId: node } }),
  );
  const [only] = metrics;
  if (only !== undefined && metrics.length === 1) return only;
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`node${index + 1}`, metric]));
  return new cloudwatch.MathExpression({
    expression: `MAX([${Object.keys(usingMetrics).join(', ')}])`,
    usingMetrics,
    period: alarmPeriod,
    label: metricName,
  });
}
