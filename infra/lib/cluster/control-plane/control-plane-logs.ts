import { aws_logs as logs, type aws_kms as kms } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { allowLogGroups } from '../../log-group';
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
    allowLogGroups(key, [logGroupName]);
    new logs.LogGroup(this, 'Group', {
      logGroupName,
      retention: environment.logs.retentionDays,
      encryptionKey: key,
      removalPolicy: removalPolicyOf(environment),
    });
  }
}
