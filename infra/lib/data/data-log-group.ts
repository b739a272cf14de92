import { aws_logs as logs, type aws_kms as kms } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Environment } from '../../../lib/spec';
import { removalPolicyOf } from '../stack';

export interface DataLogGroupProps {
  readonly environment: Environment;
  readonly name: string;
  readonly key: kms.IKey;
}

/** A log group that stands before its writer does, which would make one that keeps everything for ever. */
export class DataLogGroup extends logs.LogGroup {
  constructor(scope: Construct, id: string, { environment, name, key }: DataLogGroupProps) {
    super(scope, id, {
      logGroupName: name,
      retention: environment.logs.retentionDays,
      encryptionKey: key,
      removalPolicy: removalPolicyOf(environment),
    });
  }
}
