import type { aws_kms as kms } from 'aws-cdk-lib';
import { Duration, Stack, aws_iam as iam, aws_s3 as s3 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type NameContext } from '../../../../lib/spec';
import type { Retention } from './retention';

export interface AuditBucketProps {
  readonly context: NameContext;
  readonly retention: Retention;
  readonly trailArn: string;
  readonly encryptionKey: kms.IKey;
  readonly accessLogs: s3.IBucket;
  /** Accounts of the whole organisation write, each under a folder of its own. */
  readonly ofOrganization: boolean;
}

/** What CloudTrail records: written by one trail, and where it matters locked against those whom it records. */
export class AuditBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, props: AuditBucketProps) {
    const { context, retention, encryptionKey, accessLogs } = props;
    super(scope, id, {
      bucketName: names.resource(context, 'security', 'audit'),
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.KMS,
      encryptionKey,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'access/audit/',
      // lifted only by who has the right of its own for that: compliance mode would outlive any mistake by a year
      ...(retention.locked && { objectLockDefaultRetention: s3.ObjectLockRetention.governance(retention.period) }),
      lifecycleRules: [
        {
          expiration: retention.period,
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      removalPolicy: retention.removalPolicy,
    });
    this.allowTrail(props);
  }

  /** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
  private allowTrail({ trailArn, ofOrganization }: AuditBucketProps): void {
    const principals = [new iam.ServicePrincipal('cloudtrail.amazonaws.com')];
    const source = { 'aws:SourceArn': trailArn };
    const folder = ofOrganization ? 'AWSLogs/*' : `AWSLogs/${Stack.of(this).account}/*`;
    this.addToResourcePolicy(
      new iam.PolicyStatement({
        principals,
        actions: ['s3:GetBucketAcl'],
        resources: [this.bucketArn],
        conditions: { StringEquals: source },
      }),
    );
    this.addToResourcePolicy(
      new iam.PolicyStatement({
        principals,
        actions: ['s3:PutObject'],
        resources: [this.arnForObjects(folder)],
        conditions: { StringEquals: { ...source, 's3:x-amz-acl': 'bucket-owner-full-control' } },
      }),
    );
  }
}
