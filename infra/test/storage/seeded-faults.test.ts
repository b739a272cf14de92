import { changed, edit, type Json } from '../resources';
import { environmentOf } from '../synthesized';
import { promises, storageOf, type Title } from './promises';

type Seed = (resources: { [id: string]: Json }) => void;

const inBucket = (purpose: string, change: (it: Json) => void): Seed =>
  edit('AWS::S3::Bucket', change, ({ BucketName }) => BucketName === `aicode-prod-${purpose}`);
const inPolicy = (change: (statements: Json[]) => void, service: string): Seed =>
  edit(
    'AWS::S3::BucketPolicy',
    ({ PolicyDocument }) => change(PolicyDocument.Statement),
    (it) => JSON.stringify(it).includes(service),
  );
const serviceOf = (statements: Json[], service: string): Json =>
  statements.find(({ Principal }) => String(Principal.Service).startsWith(service));
const encryption = (it: Json): Json => it.BucketEncryption.ServerSideEncryptionConfiguration[0];
const rule = (it: Json): Json => it.ReplicationConfiguration.Rules[0];

const faults: readonly [fault: string, seed: Seed, breaks: Title][] = [
  [
    'a bucket by another name',
    inBucket('media', (it) => (it.BucketName = 'media')),
    'has exactly the buckets of the spec',
  ],
  [
    'no versions',
    inBucket('media', (it) => (it.VersioningConfiguration.Status = 'Suspended')),
    'brings back what was overwritten or deleted, for as long as the spec says',
  ],
  [
    'backups that expire early',
    inBucket('backups', (it) => (it.LifecycleConfiguration.Rules[1].ExpirationInDays = 30)),
    'deletes objects when the spec says, and never else',
  ],
  [
    'media that expire',
    inBucket('media', (it) => (it.LifecycleConfiguration.Rules[1] = { Status: 'Enabled', ExpirationInDays: 365 })),
    'deletes objects when the spec says, and never else',
  ],
  [
    'uploads for ever',
    inBucket('media', (it) => delete it.LifecycleConfiguration.Rules[0].AbortIncompleteMultipartUpload),
    'does not pay for uploads that were given up',
  ],
  [
    'a public policy',
    inBucket('static', (it) => (it.PublicAccessBlockConfiguration.BlockPublicPolicy = false)),
    'is closed to the public in every way',
  ],
  ['plain HTTP', inPolicy((statements) => statements.shift(), 'cloudfront'), 'refuses what comes without TLS 1.2'],
  [
    "the key of S3 for users' files",
    inBucket('media', (it) => (encryption(it).ServerSideEncryptionByDefault = { SSEAlgorithm: 'AES256' })),
    'encrypts with the key of the environment, but where load balancers write or everybody reads',
  ],
  [
    'a key that load balancers cannot use',
    inBucket('logs', (it) => (encryption(it).ServerSideEncryptionByDefault.SSEAlgorithm = 'aws:kms')),
    'encrypts with the key of the environment, but where load balancers write or everybody reads',
  ],
  [
    'a call of KMS for each object',
    inBucket('media', (it) => delete encryption(it).BucketKeyEnabled),
    'encrypts with the key of the environment, but where load balancers write or everybody reads',
  ],
  [
    'a bucket that goes with its stack',
    (resources) => {
      for (const it of Object.values(resources)) if (it.Type === 'AWS::S3::Bucket') it.DeletionPolicy = 'Delete';
    },
    'keeps what it stores, and the key to it, when a stack of production goes, and nothing elsewhere',
  ],
  ['one key for ever', edit('AWS::KMS::Key', (it) => delete it.EnableKeyRotation), 'changes its key every year'],
  [
    'use that nobody notes',
    inBucket('backups', (it) => delete it.LoggingConfiguration),
    'notes who uses a bucket in the one for logs',
  ],
  [
    'another prefix for logs of load balancers',
    inPolicy(
      (it) => (serviceOf(it, 'logdelivery').Resource = { 'Fn::Join': ['', ['arn', '/lb/AWSLogs/444444444444/*']] }),
      'logdelivery',
    ),
    'lets load balancers of this account write their logs where every Ingress says',
  ],
  [
    'logs of load balancers of everybody',
    inPolicy((it) => delete serviceOf(it, 'logdelivery').Condition, 'logdelivery'),
    'lets no other account and no other service in',
  ],
  [
    'distributions of everybody',
    inPolicy((it) => delete serviceOf(it, 'cloudfront').Condition.ArnLike, 'cloudfront'),
    'lets CloudFront of this account read static files, and nothing more',
  ],
  [
    'CloudFront that may write',
    inPolicy((it) => (serviceOf(it, 'cloudfront').Action = 's3:*'), 'cloudfront'),
    'lets CloudFront of this account read static files, and nothing more',
  ],
  [
    'a missing file that is refused, as if it were forbidden',
    inPolicy((it) => (serviceOf(it, 'cloudfront').Action = 's3:GetObject'), 'cloudfront'),
    'lets CloudFront of this account read static files, and nothing more',
  ],
  [
    'another account',
    inPolicy(
      (it) =>
        it.push({ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::999999999999:root' }, Action: 's3:GetObject' }),
      'cloudfront',
    ),
    'lets no other account and no other service in',
  ],
  [
    'a copy elsewhere',
    inBucket('media', (it) => (rule(it).Destination.Bucket = 'arn:aws:s3:::x')),
    'copies to the recovery region what the spec says, and nothing else',
  ],
  [
    'no copy',
    inBucket('media', (it) => delete it.ReplicationConfiguration),
    'copies to the recovery region what the spec says, and nothing else',
  ],
  [
    'a copy some day',
    inBucket('media', (it) => delete rule(it).Destination.ReplicationTime),
    'copies within 15 minutes, with what was deleted',
  ],
  [
    'objects under the key that are left out',
    inBucket('media', (it) => delete rule(it).SourceSelectionCriteria),
    'encrypts copies with the key of the recovery region',
  ],
  [
    'the key of another region',
    inBucket(
      'media',
      (it) => (rule(it).Destination.EncryptionConfiguration.ReplicaKmsKeyID = 'arn:aws:kms:us-east-1:1:alias/x'),
    ),
    'encrypts copies with the key of the recovery region',
  ],
  [
    'a role for every bucket',
    edit('AWS::IAM::Policy', (it) => (it.PolicyDocument.Statement[1].Resource = '*')),
    'copies with a role that may do nothing else',
  ],
  [
    'a role for every key',
    edit('AWS::IAM::Policy', (it) => delete it.PolicyDocument.Statement[4].Condition['ForAnyValue:StringEquals']),
    'copies with a role that may do nothing else',
  ],
  [
    'a role that comes too late',
    (resources) => {
      for (const it of Object.values(resources)) delete it.DependsOn;
    },
    'has its role before the first copy',
  ],
  [
    'failed copies that nobody hears of',
    edit('AWS::CloudWatch::Alarm', (it) => (it.AlarmActions = [])),
    'warns when copies fail, which S3 measures here',
  ],
  [
    'an alarm on what S3 measures elsewhere',
    edit('AWS::CloudWatch::Alarm', (it) => (it.MetricName = 'ReplicationLatency')),
    'warns when copies fail, which S3 measures here',
  ],
  [
    'late copies that nobody hears of',
    edit('AWS::Events::Rule', (it) => (it.EventPattern.region = ['us-east-1'])),
    'passes on alarms of the recovery region about copies that are late',
  ],
];

const production = environmentOf('production');
const sound = storageOf(production);

test.each(faults)('%s is noticed', (_fault, seed, breaks) => {
  expect(promises[breaks](sound, production)).toEqual([]);
  expect(promises[breaks](changed(sound, seed), production)).not.toEqual([]);
});
