import { Duration, aws_s3 as s3 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type NameContext } from '../../../../lib/spec';
import type { Retention } from './retention';

export interface RecordsBucketProps {
  readonly context: NameContext;
  readonly retention: Retention;
}

/**
 * Where AWS Config delivers, and S3 logs who reads the trail. Not the trail's own bucket: neither of the two writes
 * into a locked one, nor S3 its logs under a key of KMS.
 */
export class RecordsBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, { context, retention }: RecordsBucketProps) {
    super(scope, id, {
      bucketName: names.resource(context, 'security', 'records'),
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [
        {
          expiration: retention.period,
          noncurrentVersionExpiration: Duration.days(7),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      removalPolicy: retention.removalPolicy,
    });
  }
}
