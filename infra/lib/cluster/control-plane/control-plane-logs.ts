import { ArnFormat, Stack, aws_iam as iam, aws_logs as logs, type aws_kms as kms } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { removalPolicyOf } from '../../stack';

export interface ControlPlaneLogsProps {
  readonly environment: Environment;
  readonly key: kms.Key;
}

/** What the API server and its audit write. EKS composes the name of the group from the cluster's. */
export class ControlPlaneLogs extends Construct {
  constructor(scope: Construct, id: string, { environment, key }: ControlPlaneLogsProps) {
    super(scope, id);
    const logGroupName = `/aws/eks/${names.cluster(environment)}/cluster`;
    key.addToResourcePolicy(mayEncrypt(this, logGroupName));
    new logs.LogGroup(this, 'Group', {
      logGroupName,
      retention: environment.logs.retentionDays,
      encryptionKey: key,
      removalPolicy: removalPolicyOf(environment),
    });
  }
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
function mayEncrypt(scope: Construct, logGroupName: string): iam.PolicyStatement {
  const stack = Stack.of(scope);
  const arn = stack.formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: logGroupName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['*'], // in a key's own policy, that key
    conditions: { ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': arn } },
  });
}
