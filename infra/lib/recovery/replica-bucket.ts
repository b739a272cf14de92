import type { aws_kms as kms } from 'aws-cdk-lib';
import { Duration, Stack, aws_iam as iam, aws_s3 as s3 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { acknowledge, removalPolicyOf } from '../stack';

export interface ReplicaBucketProps {
  readonly environment: Environment;
  readonly bucket: string;
  readonly encryptionKey: kms.IKey;
}

/** CloudFront serves this one, and turns to its copy when it does not answer. */
const served = 'static';

/** The copy of a bucket: what S3 replication writes, kept by the same rules, since deletions by age are not replicated. */
export class ReplicaBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, { environment, bucket, encryptionKey }: ReplicaBucketProps) {
    const isServed = bucket === served;
    super(scope, id, {
      bucketName: names.recoveryBucket(environment, bucket),
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      ...(isServed
        ? { encryption: s3.BucketEncryption.S3_MANAGED }
        : { encryption: s3.BucketEncryption.KMS, encryptionKey, bucketKeyEnabled: true }),
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true, // replication needs it
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [lifecycleOf(environment, bucket)],
      removalPolicy: removalPolicyOf(environment),
    });
    if (isServed) this.allowCloudFront();
    acknowledge(this, {
      'AwsSolutions-S1':
        'only replication writes here and nobody reads it before a failover; the trail tells who changes its settings',
    });
  }

  /** Written here, where the bucket is: a distribution in another region cannot add to its policy. */
  private allowCloudFront(): void {
    const { account } = Stack.of(this);
    const distributions = Stack.of(this).formatArn({ service: 'cloudfront', region: '', resource: 'distribution/*' });
    this.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject', 's3:ListBucket'], // without a list, S3 says 403 for a file that is not there
        resources: [this.bucketArn, this.arnForObjects('*')],
        conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': distributions } },
      }),
    );
  }
}

function lifecycleOf({ buckets }: Environment, bucket: string): s3.LifecycleRule {
  const { expireDays, noncurrentDays = 30 } = buckets[bucket] ?? {};
  return {
    ...(expireDays !== undefined && { expiration: Duration.days(expireDays) }),
    noncurrentVersionExpiration: Duration.days(noncurrentDays),
    abortIncompleteMultipartUploadAfter: Duration.days(7),
  };
}
