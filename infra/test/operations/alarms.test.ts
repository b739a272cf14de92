import fc from 'fast-check';
import { maxConnections, type Environment } from '../../../lib/spec';
import { plannedAlarms } from '../../lib/operations/alarms';
import { environmentOf } from '../synthesized';
import { alarmsOf, operationsOf, resourcesOf } from './operations-of';

const names = ['dev', 'staging', 'production'];

test.each(names)(
  'more than 10 answers 5xx of load balancers in 5 minutes, twice in a row, call somebody in %s',
  (name) => {
    for (const [alarm, metric] of [
      ['load-balancer-5xx', 'HTTPCode_ELB_5XX_Count'],
      ['services-5xx', 'HTTPCode_Target_5XX_Count'],
    ] as const) {
      const { Metrics, ...made } = alarmsOf(name).get(alarm) ?? {};
      expect(made).toMatchObject({ Threshold: 10, EvaluationPeriods: 2, ComparisonOperator: 'GreaterThanThreshold' });
      expect(made).not.toHaveProperty('DatapointsToAlarm');
      expect(made.AlarmActions).toEqual([expect.stringMatching(/-alerts-critical$/)]);
      const Expression = `SELECT SUM(${metric}) FROM SCHEMA("AWS/ApplicationELB", LoadBalancer)`;
      expect(Metrics).toEqual([expect.objectContaining({ Expression, Period: 300, ReturnData: true })]);
    }
  },
);

test.each(names)('every alarm of %s tells a topic of its stack that it goes off and that all is well', (name) => {
  const template = operationsOf(name);
  const topics = resourcesOf(template, 'AWS::SNS::Topic').map(({ TopicName }) => TopicName);
  const { account, region } = environmentOf(name);
  const arns = topics.map((topic) => `arn:aws:sns:${region}:${account}:${topic}`);
  const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm');
  for (const { AlarmActions, OKActions, AlarmDescription, TreatMissingData } of alarms) {
    expect(arns).toContain(AlarmActions[0]);
    expect(OKActions).toEqual(AlarmActions);
    expect(AlarmDescription.length).toBeGreaterThan(30);
    expect(TreatMissingData).toBe('notBreaching');
  }
  expect(new Set(alarms.map(({ AlarmName }) => AlarmName)).size).toBe(alarms.length);
});

test.each([
  ['dev', ['postgresql'], 'db.t3.micro', 20],
  ['staging', ['postgresql'], 'db.t3.small', 20],
  ['production', ['postgresql', 'postgresql-replica-1'], 'db.r5.large', 100],
] as const)('each database of %s is watched against its own limits', (name, instances, instanceClass, gib) => {
  const alarms = alarmsOf(name);
  const connections = maxConnections(instanceClass) ?? NaN;
  for (const instance of instances) {
    const dimensions = [{ Name: 'DBInstanceIdentifier', Value: `aicode-${environmentOf(name).shortName}-${instance}` }];
    for (const what of ['cpu', 'storage', 'memory', 'connections']) {
      expect(alarms.get(`${instance}-${what}`)).toMatchObject({ Namespace: 'AWS/RDS', Dimensions: dimensions });
    }
    expect(alarms.get(`${instance}-cpu`)).toMatchObject({ MetricName: 'CPUUtilization', Threshold: 80 });
    const low = { ComparisonOperator: 'LessThanThreshold', Statistic: 'Minimum' };
    expect(alarms.get(`${instance}-storage`)).toMatchObject({ ...low, Threshold: (gib * 2 ** 30) / 10 });
    expect(alarms.get(`${instance}-memory`)).toMatchObject({ ...low, MetricName: 'FreeableMemory' });
    expect(alarms.get(`${instance}-connections`)?.Threshold).toBe(Math.floor(connections * 0.8));
  }
  const lag = [...alarms.keys()].filter((id) => /^postgresql.*-lag$/.test(id));
  expect(lag).toEqual(instances.slice(1).map((instance) => `${instance}-lag`));
});

test.each([
  ['dev', [['redis', ['redis-001']]]],
  ['staging', [['redis', ['redis-001', 'redis-002']]]],
  [
    'production',
    [
      ['redis-0001', ['redis-0001-001', 'redis-0001-002']],
      ['redis-0002', ['redis-0002-001', 'redis-0002-002']],
    ],
  ],
] as const)(
  'each shard of the cache of %s is watched by the names that ElastiCache gives its nodes',
  (name, shards) => {
    const alarms = alarmsOf(name);
    const prefix = `aicode-${environmentOf(name).shortName}`;
    for (const [shard, nodes] of shards) {
      for (const [what, metric] of [
        ['cpu', 'CPUUtilization'],
        ['memory', 'DatabaseMemoryUsagePercentage'],
        ['evictions', 'Evictions'],
      ] as const) {
        const text = JSON.stringify(alarms.get(`${shard}-${what}`));
        expect(text).toContain(`"MetricName":"${metric}"`);
        for (const node of nodes) expect(text).toContain(`{"Name":"CacheClusterId","Value":"${prefix}-${node}"}`);
      }
      expect(alarms.has(`${shard}-lag`)).toBe(nodes.length > 1);
    }
  },
);

test.each(names)('nodes, pods without one, NAT and old messages are watched in %s', (name) => {
  const alarms = alarmsOf(name);
  const { shortName } = environmentOf(name);
  expect(JSON.stringify(alarms.get('node-status'))).toContain('SELECT MAX(StatusCheckFailed) FROM SCHEMA');
  expect(alarms.get('pods-without-node')).toMatchObject({
    Namespace: 'AWS/EKS',
    Dimensions: [{ Name: 'ClusterName', Value: `aicode-${shortName}-eks` }],
  });
  expect(JSON.stringify(alarms.get('nat-ports'))).toContain('SELECT SUM(ErrorPortAllocation) FROM SCHEMA');
  expect(alarms.get('jobs-queue-age')).toMatchObject({
    MetricName: 'ApproximateAgeOfOldestMessage',
    Dimensions: [{ Name: 'QueueName', Value: `aicode-${shortName}-jobs` }],
    Threshold: 900,
  });
});

test('whatever the size of a cache, every node is in one alarm of each kind, and none has more metrics than CloudWatch takes', () => {
  const production = environmentOf('production');
  const redis = production.stores.redis;
  const sizes = fc.record({ shards: fc.integer({ min: 1, max: 20 }), replicas: fc.nat(5), clusterMode: fc.boolean() });
  fc.assert(
    fc.property(sizes, ({ shards, replicas, clusterMode }) => {
      const stores = { redis: { ...redis, shards, replicas, clusterMode } } as unknown as Environment['stores'];
      const metrics = plannedAlarms({ ...production, stores })
        .filter(({ id }) => id.endsWith('-cpu'))
        .map(({ metric }) => Object.keys(metric.toMetricConfig().mathExpression?.usingMetrics ?? { one: metric }));
      expect(metrics.flat()).toHaveLength((clusterMode ? shards : 1) * (replicas + 1));
      expect(Math.max(...metrics.map(({ length }) => length))).toBeLessThan(10);
    }),
    { numRuns: 40 },
  );
});

test('a queue whose messages are tried for long is not taken for a stuck one', () => {
  const dev = environmentOf('dev');
  const queues = { slow: { maxReceiveCount: 5, visibilityTimeoutSeconds: 3600, messageRetentionSeconds: 345_600 } };
  expect(plannedAlarms({ ...dev, queues }).find(({ id }) => id === 'slow-queue-age')?.threshold).toBe(18_000);
});

test('an environment that nobody reaches from outside has no alarms on load balancers', () => {
  const inner = { ...environmentOf('dev'), services: {} };
  expect(plannedAlarms(inner).filter(({ id }) => /5xx|targets/.test(id))).toEqual([]);
});
