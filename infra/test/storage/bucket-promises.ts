import { names, type Environment } from '../../../lib/spec';
import {
  entriesOf,
  listOf,
  ofType,
  unlessSame,
  type Json,
  type Promised,
  type Resource,
  type Resources,
} from '../resources';

type Bucket = readonly [id: string, bucket: Resource, name: string];

export function bucketsOf(resources: Resources, environment: Environment): readonly Bucket[] {
  return entriesOf(resources, 'AWS::S3::Bucket').map(([id, bucket]) => {
    const name = Object.keys(environment.buckets).find(
      (one) => names.bucket(environment, one) === bucket.Properties.BucketName,
    );
    return [id, bucket, name ?? ''];
  });
}

export function statementsOf(resources: Resources, bucket: string): readonly Json[] {
  const policies = ofType(resources, 'AWS::S3::BucketPolicy').filter(
    ({ Properties }) => Properties.Bucket.Ref === bucket,
  );
  return policies.flatMap(({ Properties }) => listOf(Properties.PolicyDocument.Statement));
}

const kept = ({ stage }: Environment): string => (stage === 'production' ? 'RetainExceptOnCreate' : 'Delete');

const refusals = (resources: Resources, bucket: string): readonly string[] =>
  statementsOf(resources, bucket)
    .filter(({ Effect, Principal, Action }) => Effect === 'Deny' && Principal.AWS === '*' && Action === 's3:*')
    .filter(({ Resource: covered }) => listOf(covered).length === 2) // the bucket and its objects
    .map(({ Condition }) => JSON.stringify(Condition));

export const bucketPromises = {
  'has exactly the buckets of the spec': (resources, environment) => {
    const found = ofType(resources, 'AWS::S3::Bucket').map(({ Properties }) => String(Properties.BucketName));
    const wanted = Object.keys(environment.buckets).map((name) => names.bucket(environment, name));
    return unlessSame(found.sort(), wanted.sort());
  },
  'brings back what was overwritten or deleted, for as long as the spec says': (resources, environment) =>
    bucketsOf(resources, environment).flatMap(([, { Properties }, name]) => {
      const days = listOf(Properties.LifecycleConfiguration?.Rules).map(
        (rule) => rule.NoncurrentVersionExpiration?.NoncurrentDays,
      );
      return [
        ...unlessSame(Properties.VersioningConfiguration?.Status, 'Enabled'),
        ...unlessSame(
          days.filter((it) => it !== undefined),
          [environment.buckets[name]?.noncurrentDays],
        ),
      ];
    }),
  'deletes objects when the spec says, and never else': (resources, environment) =>
    bucketsOf(resources, environment).flatMap(([, { Properties }, name]) => {
      const rules = listOf(Properties.LifecycleConfiguration?.Rules).filter(({ Status }) => Status === 'Enabled');
      const days = rules.map(({ ExpirationInDays }) => ExpirationInDays).filter((it) => it !== undefined);
      const wanted = environment.buckets[name]?.expireDays;
      return unlessSame(days, wanted === undefined ? [] : [wanted]);
    }),
  'does not pay for uploads that were given up': (resources, environment) =>
    bucketsOf(resources, environment).flatMap(([, { Properties }]) => {
      const days = listOf(Properties.LifecycleConfiguration?.Rules).map(
        (rule) => rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
      );
      return unlessSame(
        days.filter((it) => it !== undefined),
        [7],
      );
    }),
  'is closed to the public in every way': (resources, environment) =>
    bucketsOf(resources, environment).flatMap(([, { Properties }]) => [
      ...unlessSame(Properties.PublicAccessBlockConfiguration, {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      }),
      ...unlessSame(Properties.OwnershipControls?.Rules, [{ ObjectOwnership: 'BucketOwnerEnforced' }]),
    ]),
  'refuses what comes without TLS 1.2': (resources, environment) =>
    bucketsOf(resources, environment).flatMap(([id]) =>
      unlessSame(refusals(resources, id), [
        '{"Bool":{"aws:SecureTransport":"false"}}',
        '{"NumericLessThan":{"s3:TlsVersion":1.2}}',
      ]),
    ),
  'encrypts with the key of the environment, but where load balancers write or everybody reads': (
    resources,
    environment,
  ) =>
    bucketsOf(resources, environment).flatMap(([, { Properties }, name]) => {
      const [rule] = Properties.BucketEncryption?.ServerSideEncryptionConfiguration ?? [];
      const { SSEAlgorithm, KMSMasterKeyID } = rule?.ServerSideEncryptionByDefault ?? {};
      if (['logs', 'static'].includes(name)) return unlessSame(SSEAlgorithm, 'AES256');
      const [alias] = ofType(resources, 'AWS::KMS::Alias').map((one) => one.Properties);
      return [
        ...unlessSame([SSEAlgorithm, rule?.BucketKeyEnabled], ['aws:kms', true]),
        ...unlessSame(KMSMasterKeyID?.['Fn::GetAtt'][0], alias.TargetKeyId['Fn::GetAtt'][0]),
        ...unlessSame(alias.AliasName, names.keyAlias(environment, 'storage')),
      ];
    }),
  'keeps what it stores, and the key to it, when a stack of production goes, and nothing elsewhere': (
    resources,
    environment,
  ) =>
    [...ofType(resources, 'AWS::S3::Bucket'), ...ofType(resources, 'AWS::KMS::Key')].flatMap(({ DeletionPolicy }) =>
      unlessSame(DeletionPolicy, kept(environment)),
    ),
  'changes its key every year': (resources) =>
    ofType(resources, 'AWS::KMS::Key').flatMap(({ Properties }) => unlessSame(Properties.EnableKeyRotation, true)),
  'notes who uses a bucket in the one for logs': (resources, environment) => {
    const [logs] = bucketsOf(resources, environment).find(([, , name]) => name === 'logs') ?? [];
    if (logs === undefined) return [];
    const others = bucketsOf(resources, environment).filter(([id]) => id !== logs);
    const sources = statementsOf(resources, logs)
      .filter(({ Principal }) => Principal.Service === 'logging.s3.amazonaws.com')
      .map(({ Condition }) => Condition.ArnLike['aws:SourceArn']['Fn::GetAtt'][0]);
    return [
      ...others.flatMap(([, { Properties }]) =>
        unlessSame(Properties.LoggingConfiguration?.DestinationBucketName?.Ref, logs),
      ),
      ...unlessSame([...sources].sort(), others.map(([id]) => id).sort()),
    ];
  },
} satisfies Record<string, Promised<Environment>>;
