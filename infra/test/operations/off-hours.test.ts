import fc from 'fast-check';
import type { Environment } from '../../../lib/spec';
import { plannedNodeGroups } from '../../lib/cluster';
import { plannedChanges } from '../../lib/operations/off-hours/planned-changes';
import { environmentOf } from '../synthesized';
import { alarmsOf, operationsOf, resourcesOf, type Properties } from './operations-of';

const dev = environmentOf('dev');

interface Told {
  readonly action: string;
  readonly input: Properties;
  readonly expression: string;
  readonly timeZone: string;
}

test('dev sleeps from 20:00 to 7:00 and on weekends; staging and production never do', () => {
  const expressions = new Set(schedules(dev, /^stop-/).map(({ expression, timeZone }) => `${expression} ${timeZone}`));
  expect([...expressions]).toEqual(['cron(0 20 ? * MON-FRI *) Etc/UTC']);
  expect(new Set(schedules(dev, /^start-/).map(({ expression }) => expression))).toEqual(
    new Set(['cron(0 7 ? * MON-FRI *)']),
  );
  for (const name of ['staging', 'production']) operationsOf(name).resourceCountIs('AWS::Scheduler::Schedule', 0);
});

test('the database is stopped and started', () => {
  const input = { DbInstanceIdentifier: 'aicode-dev-postgresql' };
  expect(schedules(dev, /store/)).toMatchObject([
    { action: 'rds:stopDBInstance', input },
    { action: 'rds:startDBInstance', input },
  ]);
});

test('all nodes go, and come back to exactly the sizes of the description', () => {
  const sizes = (pattern: RegExp): object =>
    Object.fromEntries(schedules(dev, pattern).map(({ input }) => [input.NodegroupName, input.ScalingConfig]));
  const groups = plannedNodeGroups(dev);
  expect(sizes(/^stop-nodes/)).toEqual(
    Object.fromEntries(
      groups.map(({ name, sizes: { maxSize } }) => [name, { MinSize: 0, DesiredSize: 0, MaxSize: maxSize }]),
    ),
  );
  expect(sizes(/^start-nodes/)).toEqual(
    Object.fromEntries(
      groups.map(({ name, sizes: { minSize, desiredSize, maxSize } }) => [
        name,
        { MinSize: minSize, DesiredSize: desiredSize, MaxSize: maxSize },
      ]),
    ),
  );
});

test('whatever the sizes, what wakes up sums up to the description', () => {
  const size = fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8)).map((three) => three.sort((one, other) => one - other));
  fc.assert(
    fc.property(size, ([minSize = 0, desiredSize = 0, largest = 0]) => {
      const maxSize = largest + 1;
      const { general } = dev.cluster.nodeGroups;
      const { spot: _, ...group } = { ...general, instanceTypes: ['t3.medium'], dedicated: false };
      const nodeGroups = { general: { ...group, minSize, desiredSize, maxSize } };
      const changes = plannedChanges({ ...dev, cluster: { ...dev.cluster, nodeGroups } }, 'arn').filter(({ id }) =>
        id.startsWith('nodes'),
      );
      const sum = (key: string): number =>
        changes.reduce((total, { start }) => total + ((start.input as Properties).ScalingConfig[key] as number), 0);
      expect([sum('MinSize'), sum('DesiredSize'), sum('MaxSize')]).toEqual([minSize, desiredSize, maxSize]);
    }),
  );
});

test('the autoscaler cannot bring nodes back at night, and can by day', () => {
  const RoleName = 'aicode-dev-addon-cluster-autoscaler';
  const changes = schedules(dev, /autoscaler/);
  expect(changes).toMatchObject([
    { action: 'iam:attachRolePolicy', input: { RoleName, PolicyArn: expect.anything() } },
    { action: 'iam:detachRolePolicy', input: { RoleName, PolicyArn: expect.anything() } },
  ]);
  expect(changes[0]?.input).toEqual(changes[1]?.input);
  expect(resourcesOf(operationsOf(dev), 'AWS::IAM::ManagedPolicy')[0]?.PolicyDocument.Statement).toEqual([
    { Effect: 'Deny', Action: 'autoscaling:SetDesiredCapacity', Resource: 'arn:aws:autoscaling:*' },
  ]);
  expect(schedules({ ...dev, addOns: {} }, /autoscaler/)).toEqual([]);
});

test('alarms that would only tell that dev sleeps are silent meanwhile; the others are not', () => {
  const [stop, start] = schedules(dev, /alarms/);
  expect([stop?.action, start?.action]).toEqual(['cloudwatch:disableAlarmActions', 'cloudwatch:enableAlarmActions']);
  expect(stop?.input).toEqual(start?.input);
  const silent = ['load-balancer-5xx', 'services-5xx', 'unhealthy-targets', 'pods-without-node', 'jobs-queue-age'];
  expect(stop?.input.AlarmNames).toEqual(silent.map((id) => `aicode-dev-alarm-${id}`));
  for (const id of silent) expect(alarmsOf(dev).has(id)).toBe(true);
});

test('whatever is put to sleep is woken', () => {
  const ids = (pattern: RegExp): string[] =>
    scheduleNames(dev)
      .filter((name) => pattern.test(name))
      .map((name) => name.replace(pattern, ''));
  expect(ids(/^stop-/)).toEqual(ids(/^start-/));
  expect(ids(/^stop-/).length).toBeGreaterThan(4);
});

test('a database with a copy runs on: RDS would refuse to stop it', () => {
  const stores = { postgresql: { ...dev.stores.postgresql, readReplicas: 1 } } as unknown as Environment['stores'];
  expect(plannedChanges({ ...dev, stores }, 'arn').filter(({ id }) => id.startsWith('store'))).toEqual([]);
});

test('the schedules may do what they do and nothing else, and nobody else may use their role', () => {
  const template = operationsOf(dev);
  const [role] = resourcesOf(template, 'AWS::IAM::Role');
  const [policy] = resourcesOf(template, 'AWS::IAM::Policy');
  const statements: readonly Properties[] = policy?.PolicyDocument.Statement;
  const actions: readonly string[] = statements.flatMap(({ Action }) => Action);
  const called = schedules(dev, /./).map(({ action }) => action.toLowerCase());
  expect(new Set(actions.map((action) => action.toLowerCase()))).toEqual(new Set(called));
  for (const { Resource } of statements) {
    for (const arn of [Resource].flat()) expect(arn).toMatch(/^arn:aws:.*aicode-dev-[^*]*(\/\*)?$/);
  }
  const attach = statements.find(({ Action }) => String(Action).includes('iam:AttachRolePolicy'));
  expect(attach?.Condition).toEqual({ ArnEquals: { 'iam:PolicyARN': { Ref: expect.stringContaining('brake') } } });
  expect(role?.AssumeRolePolicyDocument.Statement).toEqual([
    expect.objectContaining({
      Principal: { Service: 'scheduler.amazonaws.com' },
      Condition: {
        StringEquals: {
          'aws:SourceAccount': dev.account,
          'aws:SourceArn': `arn:aws:scheduler:us-west-2:${dev.account}:schedule-group/aicode-dev-operations-off-hours`,
        },
      },
    }),
  ]);
});

test('somebody is told when a call fails for an hour', () => {
  expect(alarmsOf(dev).get('off-hours')).toMatchObject({
    Namespace: 'AWS/Scheduler',
    MetricName: 'InvocationDroppedCount',
    Dimensions: [{ Name: 'ScheduleGroup', Value: 'aicode-dev-operations-off-hours' }],
  });
  for (const schedule of resourcesOf(operationsOf(dev), 'AWS::Scheduler::Schedule')) {
    expect(schedule).toMatchObject({
      GroupName: 'aicode-dev-operations-off-hours',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
    expect(schedule.Target.RetryPolicy.MaximumEventAgeInSeconds).toBe(3600);
  }
});

function schedules(environment: Environment, pattern: RegExp): readonly Told[] {
  return resourcesOf(operationsOf(environment), 'AWS::Scheduler::Schedule')
    .filter(({ Name }) => pattern.test(Name))
    .map(({ ScheduleExpression, ScheduleExpressionTimezone, Target: { Arn, Input } }) => ({
      action: String(Arn).replace('arn:aws:scheduler:::aws-sdk:', ''),
      input: JSON.parse(textOf(Input)),
      expression: ScheduleExpression,
      timeZone: ScheduleExpressionTimezone,
    }));
}

function textOf(input: string | Properties): string {
  if (typeof input === 'string') return input;
  const parts: readonly unknown[] = input['Fn::Join'][1];
  return parts.map((part) => (typeof part === 'string' ? part : 'reference')).join('');
}

function scheduleNames(environment: Environment): string[] {
  return resourcesOf(operationsOf(environment), 'AWS::Scheduler::Schedule').map(({ Name }) => Name);
}
