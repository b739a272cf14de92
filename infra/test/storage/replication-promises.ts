import { names, type Environment } from '../../../lib/spec';
import { listOf, ofType, unless, unlessSame, type Json, type Promised, type Resources } from '../resources';
import { bucketsOf } from './bucket-promises';

const copied = ({ buckets, disasterRecovery }: Environment): readonly string[] =>
  disasterRecovery === undefined ? [] : Object.keys(buckets).filter((name) => buckets[name]?.replicated);

const isUnderKey = (name: string): boolean => !['logs', 'static'].includes(name);

const ruleOf = (properties: Json): Json => properties.ReplicationConfiguration?.Rules[0];

const roleStatements = (resources: Resources): readonly Json[] =>
  ofType(resources, 'AWS::IAM::Policy').flatMap(({ Properties }) => listOf(Properties.PolicyDocument.Statement));

export const replicationPromises = {
  'copies to the recovery region what the spec says, and nothing else': (resources, environment) =>
    bucketsOf(resources, environment).flatMap(([, { Properties }, name]) => {
      const rule = ruleOf(Properties);
      const wanted = copied(environment).includes(name)
        ? `arn:aws:s3:::${names.recoveryBucket(environment, name)}`
        : undefined;
      return [
        ...unlessSame(rule?.Destination.Bucket, wanted),
        ...unlessSame(rule && [rule.Status, rule.Filter], wanted && ['Enabled', { Prefix: '' }]),
      ];
    }),
  'copies within 15 minutes, with what was deleted': (resources, environment) =>
    bucketsOf(resources, environment).flatMap(([, { Properties }]) => {
      const rule = ruleOf(Properties);
      if (rule === undefined) return [];
      const { ReplicationTime, Metrics } = rule.Destination;
      return unlessSame(
        [
          ReplicationTime?.Status,
          ReplicationTime?.Time?.Minutes,
          Metrics?.Status,
          rule.DeleteMarkerReplication?.Status,
        ],
        ['Enabled', 15, 'Enabled', 'Enabled'],
      );
    }),
  'encrypts copies with the key of the recovery region': (resources, environment) =>
    bucketsOf(resources, environment).flatMap(([, { Properties }, name]) => {
      const rule = ruleOf(Properties);
      if (rule === undefined || !isUnderKey(name)) return [];
      const alias = names.keyAlias(environment, 'recovery');
      const key = `arn:aws:kms:${environment.disasterRecovery?.region}:${environment.account}:${alias}`;
      return [
        ...unlessSame(rule.Destination.EncryptionConfiguration?.ReplicaKmsKeyID, key),
        ...unlessSame(rule.SourceSelectionCriteria?.SseKmsEncryptedObjects?.Status, 'Enabled'),
      ];
    }),
  'copies with a role that may do nothing else': (resources, environment) => {
    const own = copied(environment).flatMap((name) =>
      [names.bucket(environment, name), names.recoveryBucket(environment, name)].map((one) => `arn:aws:s3:::${one}`),
    );
    const isOwn = (resource: Json): boolean => own.includes(String(resource).replace(/\/\*$/, ''));
    return roleStatements(resources).flatMap((statement) => {
      const actions = listOf(statement.Action);
      if (actions.every((action) => String(action).startsWith('s3:'))) {
        return unless(listOf(statement.Resource).every(isOwn) && !actions.includes('s3:*'), statement);
      }
      const { StringEquals, 'ForAnyValue:StringEquals': alias } = statement.Condition ?? {};
      const isNarrow =
        typeof statement.Resource !== 'string' ||
        alias?.['kms:ResourceAliases'] === names.keyAlias(environment, 'recovery');
      return unless(
        actions.every((action) => /^kms:(Decrypt|Encrypt|GenerateDataKey)$/.test(action)) &&
          StringEquals?.['kms:ViaService'] !== undefined &&
          isNarrow,
        statement,
      );
    });
  },
  'has its role before the first copy': (resources, environment) =>
    bucketsOf(resources, environment).flatMap(([, { Properties, DependsOn = [] }]) =>
      unless(
        ruleOf(Properties) === undefined || DependsOn.some((id) => resources[id]?.Type === 'AWS::IAM::Policy'),
        DependsOn,
      ),
    ),
  'warns when copies fail, which S3 measures here': (resources, environment) => {
    const alarms = ofType(resources, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
    const topic = names.resource(environment, 'alerts', 'warning');
    const found = alarms.map(({ MetricName, Threshold, Dimensions }) => {
      const source = listOf(Dimensions).find(({ Name }) => Name === 'SourceBucket')?.Value;
      return `${source} ${MetricName} > ${Threshold}`;
    });
    const wanted = copied(environment).map(
      (name) => `${names.bucket(environment, name)} OperationsFailedReplication > 0`,
    );
    return [
      ...unlessSame([...found].sort(), [...wanted].sort()),
      ...alarms.filter(({ AlarmActions }) => !String(listOf(AlarmActions)[0]).endsWith(`:${topic}`)),
    ];
  },
  'passes on alarms of the recovery region about copies that are late': (resources, environment) => {
    const rules = ofType(resources, 'AWS::Events::Rule').map(({ Properties }) => Properties);
    const topic = names.resource(environment, 'alerts', 'warning');
    const wanted = {
      source: ['aws.cloudwatch'],
      'detail-type': ['CloudWatch Alarm State Change'],
      detail: {
        alarmName: [{ prefix: names.resource(environment, 'recovery', 'late-') }],
        state: { value: ['ALARM'] },
      },
      region: [environment.disasterRecovery?.region],
    };
    return [
      ...unlessSame(
        rules.map(({ EventPattern }) => EventPattern),
        copied(environment).length === 0 ? [] : [wanted],
      ),
      ...rules.filter(({ Targets }) => !String(listOf(Targets)[0]?.Arn).endsWith(`:${topic}`)),
    ];
  },
} satisfies Record<string, Promised<Environment>>;
