import { aws_logs as logs, type aws_kms as kms } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Environment } from '../../../lib/spec';
import { removalPolicyOf } from '../stack';

export interface EnvironmentLogGroupProps {
  readonly environment: Environment;
  readonly name: string;
  /** Must let CloudWatch use it: see `allowLogGroups`. */
  readonly key: kms.IKey;
}

/** Log lines of one source, kept as long as the environment says. */
export class EnvironmentLogGroup extends logs.LogGroup {
  constructor(scope: Construct, id: string, { environment, name, key }: EnvironmentLogGroupProps) {
    super(scope, id, {
      logGroupName: name,
      retention: environment.logs.retentionDays,
      encryptionKey: key,
      removalPolicy: removalPolicyOf(environment),
    });
  }
}
