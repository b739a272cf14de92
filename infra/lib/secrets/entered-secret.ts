import { aws_secretsmanager as secretsmanager, type aws_kms as kms } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Environment } from '../../../lib/spec';
import { acknowledge, removalPolicyOf } from '../stack';

export interface EnteredSecretProps {
  readonly environment: Environment;
  readonly name: string;
  readonly key: kms.IKey;
  /** What a person is to enter. */
  readonly holds: string;
}

/** A secret without a value, which a person enters: until then whoever reads it fails, and no deployment overwrites it. */
export class EnteredSecret extends secretsmanager.CfnSecret {
  constructor(scope: Construct, id: string, { environment, name, key, holds }: EnteredSecretProps) {
    super(scope, id, { name, description: `entered by a person: ${holds}`, kmsKeyId: key.keyArn });
    this.applyRemovalPolicy(removalPolicyOf(environment));
    acknowledge(this, {
      'AwsSolutions-SMG4': 'somebody else issues the value, so only a person can change it on both sides',
    });
  }
}
