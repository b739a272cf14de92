import type { Environment } from '../../../lib/spec';
import { entriesOf, ofType, unless, unlessSame, type Promised, listOf, type Json } from '../resources';

export const flowLogPromises = {
  'notes all traffic, refused attempts too, if the spec says so': (resources, { network }) => {
    const found = ofType(resources, 'AWS::EC2::FlowLog').map(({ Properties }) => Properties.TrafficType);
    return unlessSame(found, network.flowLogs ? ['ALL'] : []);
  },
  'keeps flow logs as long as other logs, encrypted, and in production after its end': (resources, environment) =>
    ofType(resources, 'AWS::Logs::LogGroup').flatMap((logGroup) => {
      const [key] = entriesOf(resources, 'AWS::KMS::Key').map(([id]) => id);
      const { RetentionInDays, KmsKeyId, LogGroupName } = logGroup.Properties;
      return [
        ...unlessSame(RetentionInDays, environment.logs.retentionDays),
        ...unlessSame(KmsKeyId?.['Fn::GetAtt'][0], key),
        ...unlessSame(logGroup.DeletionPolicy, environment.stage === 'production' ? 'RetainExceptOnCreate' : 'Delete'),
        // what ships the logs of pods may write to every group below this prefix
        ...unless(!String(LogGroupName).startsWith(`/${environment.project}/`), LogGroupName),
      ];
    }),
  'lets only CloudWatch use the key of flow logs, and only for them': (resources, environment) =>
    ofType(resources, 'AWS::KMS::Key').flatMap((key) => {
      const [, ...statements] = listOf(key.Properties.KeyPolicy.Statement); // the first is the account's own
      const [group] = ofType(resources, 'AWS::Logs::LogGroup');
      const name: string = group?.Properties.LogGroupName ?? '';
      return [
        ...unless(
          statements.every((one: Json) => one.Principal.Service === `logs.${environment.region}.amazonaws.com`),
          statements,
        ),
        ...unless(
          statements.every((one: Json) => JSON.stringify(one.Condition ?? '').includes(`log-group:${name}"`)),
          statements,
        ),
        ...unlessSame(key.Properties.EnableKeyRotation, true),
        ...unlessSame(key.DeletionPolicy, environment.stage === 'production' ? 'RetainExceptOnCreate' : 'Delete'),
      ];
    }),
  'lets only flow logs of this account write, and only there': (resources) =>
    ofType(resources, 'AWS::IAM::Role').flatMap(({ Properties }) => {
      const [trust] = Properties.AssumeRolePolicyDocument.Statement;
      const policies = ofType(resources, 'AWS::IAM::Policy').flatMap((one) =>
        listOf(one.Properties.PolicyDocument.Statement),
      );
      const targets = policies.map((one: Json) => one.Resource?.['Fn::GetAtt']?.[0]);
      return [
        ...unlessSame(trust.Principal.Service, 'vpc-flow-logs.amazonaws.com'),
        ...unless(trust.Condition?.StringEquals?.['aws:SourceAccount'] !== undefined, trust),
        ...unless(
          targets.every((id: string) => resources[id]?.Type === 'AWS::Logs::LogGroup'),
          policies,
        ),
      ];
    }),
} satisfies Record<string, Promised<Environment>>;
