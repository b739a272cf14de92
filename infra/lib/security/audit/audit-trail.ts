import { Stack, aws_cloudtrail as cloudtrail, type aws_logs as logs, type aws_s3 as s3 } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type NameContext } from '../../../../lib/spec';
import { AuditBucket } from './audit-bucket';
import { AuditKey } from './audit-key';
import { AuditLogGroup } from './audit-log-group';
import type { Retention } from './retention';

export interface AuditTrailProps {
  readonly context: NameContext;
  readonly retention: Retention;
  /** Where S3 logs who reads the trail. */
  readonly accessLogs: s3.IBucket;
  /** Default: of this account only. */
  readonly ofOrganization?: boolean;
}

/** Records every call of the AWS API in all regions, signed so that a change of the record shows. */
export class AuditTrail extends Construct {
  readonly logGroup: logs.LogGroup;

  constructor(
    scope: Construct,
    id: string,
    { context, retention, accessLogs, ofOrganization = false }: AuditTrailProps,
  ) {
    super(scope, id);
    const trailName = names.resource(context, 'security', 'trail');
    const trailArn = Stack.of(this).formatArn({ service: 'cloudtrail', resource: 'trail', resourceName: trailName });
    const logGroupName = names.logGroup(context, 'audit');
    const common = { context, retention, trailArn, ofOrganization };

    const encryptionKey = new AuditKey(this, 'key', { ...common, logGroupName });
    const bucket = new AuditBucket(this, 'bucket', { ...common, encryptionKey, accessLogs });
    const { logGroup, role, writing } = new AuditLogGroup(this, 'log', {
      logGroupName,
      roleName: names.resource(context, 'security', 'trail-log'),
      encryptionKey,
      retention,
    });
    this.logGroup = logGroup;

    const trail = new cloudtrail.CfnTrail(this, 'trail', {
      trailName,
      isLogging: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      isOrganizationTrail: ofOrganization,
      s3BucketName: bucket.bucketName,
      kmsKeyId: encryptionKey.keyArn,
      cloudWatchLogsLogGroupArn: logGroup.logGroupArn,
      cloudWatchLogsRoleArn: role.roleArn,
    });
    trail.node.addDependency(bucket.policy ?? bucket); // CloudTrail tries at once whether it may write
    writing.applyBefore(trail);
  }
}
