import { ArnFormat, Stack, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import type { EnvironmentBucket } from './environment-bucket';

/** A bucket with a copy. */
export interface Copied {
  readonly name: string;
  readonly bucket: EnvironmentBucket;
}

/** Where the copies are. */
export interface Recovery {
  readonly scope: Construct;
  readonly environment: Environment;
  readonly region: string;
}

/** What S3 needs in order to copy: https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html */
export function replicationStatements(recovery: Recovery, buckets: readonly Copied[]): iam.PolicyStatement[] {
  const { scope, environment } = recovery;
  // composed of names: the buckets name the role, so the role cannot refer to them
  const sources = buckets.map(({ name }) => bucketArn(scope, names.bucket(environment, name)));
  const copies = buckets.map(({ name }) => bucketArn(scope, names.recoveryBucket(environment, name)));
  return [
    new iam.PolicyStatement({ actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'], resources: sources }),
    new iam.PolicyStatement({
      actions: ['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'],
      resources: sources.map(objectsOf),
    }),
    new iam.PolicyStatement({
      actions: ['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'],
      resources: copies.map(objectsOf),
    }),
    ...keyStatements(recovery, buckets),
  ];
}

/** The key of the copies, by its alias: its id is another stack's, in another region. */
export function recoveryKeyArn({ scope, environment, region }: Recovery): string {
  const alias = names.keyAlias(environment, 'recovery');
  return Stack.of(scope).formatArn({ service: 'kms', region, resource: alias, arnFormat: ArnFormat.NO_RESOURCE_NAME });
}

/** All keys of the recovery region; a condition narrows them. */
export function recoveryKeys({ scope, region }: Pick<Recovery, 'scope' | 'region'>): string {
  return Stack.of(scope).formatArn({ service: 'kms', region, resource: 'key', resourceName: '*' });
}

export function bucketArn(scope: Construct, bucket: string): string {
  return Stack.of(scope).formatArn({ service: 's3', region: '', account: '', resource: bucket });
}

export function objectsOf(bucket: string): string {
  return `${bucket}/*`;
}

function keyStatements(recovery: Recovery, buckets: readonly Copied[]): readonly iam.PolicyStatement[] {
  const { scope, environment, region } = recovery;
  const keys = [...new Set(buckets.flatMap(({ bucket }) => bucket.encryptionKey ?? []))];
  if (keys.length === 0) return [];
  return [
    new iam.PolicyStatement({
      actions: ['kms:Decrypt'],
      resources: keys.map(({ keyArn }) => keyArn),
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(scope).region}.amazonaws.com` } },
    }),
    new iam.PolicyStatement({
      actions: ['kms:Encrypt', 'kms:GenerateDataKey'],
      resources: [recoveryKeys(recovery)],
      conditions: {
        StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` },
        'ForAnyValue:StringEquals': { 'kms:ResourceAliases': names.keyAlias(environment, 'recovery') },
      },
    }),
  ];
}
