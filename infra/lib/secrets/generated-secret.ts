import { aws_secretsmanager as secretsmanager, type aws_kms as kms } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Environment } from '../../../lib/spec';
import { acknowledge, removalPolicyOf } from '../stack';
import { recoveryReplicas } from './recovery-replicas';

export interface GeneratedSecretProps {
  readonly environment: Environment;
  readonly name: string;
  readonly key: kms.IKey;
  /** Property of a JSON object that the value stands in; default: the value alone. */
  readonly property?: string | undefined;
}

/**
 * A random value of 64 letters and digits, made once, that nobody knows. A person may put another in its place, such as
 * a key that somebody else issues: deployments leave it alone as long as nothing of how it is generated changes.
 */
export class GeneratedSecret extends secretsmanager.Secret {
  constructor(scope: Construct, id: string, { environment, name, key, property }: GeneratedSecretProps) {
    super(scope, id, {
      secretName: name,
      encryptionKey: key,
      generateSecretString: {
        excludePunctuation: true,
        passwordLength: 64,
        ...(property !== undefined && { secretStringTemplate: '{}', generateStringKey: property }),
      },
      removalPolicy: removalPolicyOf(environment),
    });
    recoveryReplicas(this, environment);
    acknowledge(this, { 'AwsSolutions-SMG4': changedByPeople });
  }
}

/** Why no function changes it. */
export const changedByPeople =
  'what the value means is known to programs only: a signing key that changes at night would log everybody out, so a person changes it when the programs are ready';
