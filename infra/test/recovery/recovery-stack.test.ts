import { Match } from 'aws-cdk-lib/assertions';
import { environmentOf, stacks, templateOf } from '../synthesized';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Principal: object;
  readonly Condition: { readonly StringEquals?: object };
}

const template = templateOf('production-recovery');

test('only production has a second region, and it is Ireland (I2)', () => {
  const made = [...stacks().keys()].filter((id) => id.endsWith('-recovery'));
  expect(made).toEqual(['production-recovery']);
  expect(stacks().get('production-recovery')?.region).toBe('eu-west-1');
  expect(stacks().get('production-recovery')?.terminationProtection).toBe(true);
});

test('every replicated bucket has a copy there: versioned, encrypted, closed, with the same days', () => {
  const { buckets } = environmentOf('production');
  const replicated = Object.entries(buckets).filter(([, one]) => one.replicated);
  expect(replicated.map(([name]) => name).sort()).toEqual(['backups', 'media', 'static']);
  template.resourceCountIs('AWS::S3::Bucket', replicated.length);
  for (const [name, { expireDays, noncurrentDays }] of replicated) {
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: {
        BucketName: `aicode-prod-${name}-dr`,
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: Match.anyValue(),
        PublicAccessBlockConfiguration: Match.objectLike({ BlockPublicAcls: true, RestrictPublicBuckets: true }),
        LifecycleConfiguration: {
          Rules: [
            Match.objectLike({
              ExpirationInDays: expireDays ?? Match.absent(),
              NoncurrentVersionExpiration: { NoncurrentDays: noncurrentDays },
            }),
          ],
        },
      },
    });
  }
});

test('each copy is one that the storage stack replicates to, and the other way round', () => {
  const copies = Object.values(template.findResources('AWS::S3::Bucket')).map(
    ({ Properties }) => Properties.BucketName,
  );
  const sources = JSON.stringify(templateOf('production-storage').findResources('AWS::S3::Bucket'));
  const named = [...sources.matchAll(/aicode-prod-[a-z]+-dr/g)].map(([name]) => name);
  expect([...new Set(named)].sort()).toEqual(copies.sort());
});

test('copies of backups lie in a vault of their own, locked as the first', () => {
  template.hasResource('AWS::Backup::BackupVault', {
    DeletionPolicy: 'RetainExceptOnCreate',
    Properties: Match.objectLike({
      BackupVaultName: 'aicode-prod-backup-vault',
      LockConfiguration: { MinRetentionDays: 7, MaxRetentionDays: 3650, ChangeableForDays: 7 },
    }),
  });
});

test('what is replicated finds its key by name', () => {
  template.hasResourceProperties('AWS::KMS::Alias', { AliasName: 'alias/aicode-prod-recovery' });
});

test('CloudFront of this account, and nobody else, reads the copy of the static files', () => {
  const policies = Object.values(template.findResources('AWS::S3::BucketPolicy'));
  const allowed = policies.flatMap(({ Properties }) =>
    (Properties.PolicyDocument.Statement as Statement[]).filter(({ Effect }) => Effect === 'Allow'),
  );
  expect(allowed).toHaveLength(1);
  expect(allowed[0]?.Action).toEqual(['s3:GetObject', 's3:ListBucket']); // a missing file is not a forbidden one
  expect(allowed[0]?.Principal).toEqual({ Service: 'cloudfront.amazonaws.com' });
  expect(allowed[0]?.Condition.StringEquals).toEqual({ 'aws:SourceAccount': '444444444444' });
});

test('copies that fall behind are found here, where S3 measures them, and told where the topics are', () => {
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
  const found = alarms.map(({ MetricName, Threshold, Dimensions }) => {
    const values = (Dimensions as readonly { Value: string }[]).map(({ Value }) => Value);
    return [MetricName, Threshold, ...values].join(' ');
  });
  const wanted = ['backups', 'media', 'static'].map(
    (name) => `ReplicationLatency 900 aicode-prod-${name}-dr recovery aicode-prod-${name}`,
  );
  expect(found.sort()).toEqual(wanted);
  const [{ EventPattern, Targets } = {}] = Object.values(template.findResources('AWS::Events::Rule')).map(
    ({ Properties }) => Properties,
  );
  expect(Targets).toEqual([
    expect.objectContaining({ Arn: 'arn:aws:events:us-east-1:444444444444:event-bus/default' }),
  ]);
  const { prefix } = EventPattern.detail.alarmName[0];
  for (const { AlarmName } of alarms) expect(String(AlarmName).startsWith(prefix)).toBe(true);
  const [told] = Object.values(templateOf('production-storage').findResources('AWS::Events::Rule'));
  expect(told?.Properties.EventPattern).toEqual({ ...EventPattern, region: ['eu-west-1'] });
});

test('plain HTTP is refused by every copy', () => {
  for (const { Properties } of Object.values(template.findResources('AWS::S3::BucketPolicy'))) {
    expect(JSON.stringify(Properties.PolicyDocument)).toContain('"aws:SecureTransport":"false"');
  }
});
