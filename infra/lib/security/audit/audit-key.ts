import { Aws, Duration, aws_iam as iam, aws_kms as kms } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type NameContext } from '../../../../lib/spec';
import { allowLogGroups } from '../../log-group';
import type { Retention } from './retention';

export interface AuditKeyProps {
  readonly context: NameContext;
  readonly retention: Retention;
  readonly trailArn: string;
  readonly logGroupName: string;
  /** Accounts of the whole organisation write. */
  readonly ofOrganization: boolean;
}

/** Encrypts what CloudTrail writes; only the trail and its log group may use it, besides people by their own policy. */
export class AuditKey extends kms.Key {
  constructor(scope: Construct, id: string, props: AuditKeyProps) {
    const { context, retention, logGroupName } = props;
    super(scope, id, {
      alias: names.keyAlias(context, 'audit'),
      description: `record of API calls of ${context.project} in ${context.shortName}`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
      removalPolicy: retention.removalPolicy,
    });
    this.allowTrail(props);
    allowLogGroups(this, [logGroupName]);
  }

  /** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html */
  private allowTrail({ trailArn, ofOrganization }: AuditKeyProps): void {
    const accounts = ofOrganization ? '*' : Aws.ACCOUNT_ID;
    const principals = [new iam.ServicePrincipal('cloudtrail.amazonaws.com')];
    this.addToResourcePolicy(
      new iam.PolicyStatement({
        principals,
        actions: ['kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: {
          StringEquals: { 'aws:SourceArn': trailArn },
          StringLike: {
            'kms:EncryptionContext:aws:cloudtrail:arn': `arn:${Aws.PARTITION}:cloudtrail:*:${accounts}:trail/*`,
          },
        },
      }),
    );
    const conditions = { StringEquals: { 'aws:SourceArn': trailArn } };
    this.addToResourcePolicy(
      new iam.PolicyStatement({ principals, actions: ['kms:DescribeKey'], resources: ['*'], conditions }),
    );
  }
}
