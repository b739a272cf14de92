import type { aws_kms as kms } from 'aws-cdk-lib';
import { aws_iam as iam, aws_logs as logs } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Retention } from './retention';

export interface AuditLogGroupProps {
  readonly logGroupName: string;
  /** Of CloudTrail's identity. */
  readonly roleName: string;
  readonly encryptionKey: kms.IKey;
  readonly retention: Retention;
}

/** Days for searches and alarms; the bucket keeps what is older. */
const searchable = logs.RetentionDays.THREE_MONTHS;

/** The trail's copy in CloudWatch, which alarms watch and people search. */
export class AuditLogGroup extends Construct {
  readonly logGroup: logs.LogGroup;
  /** CloudTrail's identity to write there. */
  readonly role: iam.Role;
  readonly writing: iam.Grant;

  constructor(scope: Construct, id: string, { logGroupName, roleName, encryptionKey, retention }: AuditLogGroupProps) {
    super(scope, id);
    const { removalPolicy } = retention;
    this.logGroup = new logs.LogGroup(this, 'group', {
      logGroupName,
      retention: searchable,
      encryptionKey,
      removalPolicy,
    });
    this.role = new iam.Role(this, 'role', {
      roleName,
      description: 'CloudTrail writes its log group',
      assumedBy: new iam.ServicePrincipal('cloudtrail.amazonaws.com'),
    });
    this.writing = this.logGroup.grant(this.role, 'logs:CreateLogStream', 'logs:PutLogEvents');
  }
}
