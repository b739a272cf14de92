import { Duration, aws_kms as kms } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { removalPolicyOf } from './removal-policy';

/**
 * A KMS key of an environment for one purpose, rotated every year. Identities of pods may use it by its alias:
 * `names.keyAlias(environment, purpose)`.
 */
export class EnvironmentKey extends kms.Key {
  constructor(scope: Construct, id: string, { environment, purpose }: { environment: Environment; purpose: string }) {
    super(scope, id, {
      alias: names.keyAlias(environment, purpose),
      description: `${purpose} of ${environment.project} in ${environment.name}`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
      removalPolicy: removalPolicyOf(environment),
    });
  }
}
