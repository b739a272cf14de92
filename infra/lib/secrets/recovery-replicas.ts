import { aws_secretsmanager as secretsmanager } from 'aws-cdk-lib';
import { names, type Environment } from '../../../lib/spec';
import { underlying } from '../stack';

/** Keeps a copy of a secret in the recovery region, encrypted with the key that the recovery stack makes there. */
export function recoveryReplicas(secret: secretsmanager.Secret, environment: Environment): void {
  const { disasterRecovery } = environment;
  if (disasterRecovery === undefined) return;
  underlying(secret, secretsmanager.CfnSecret).replicaRegions = [
    { region: disasterRecovery.region, kmsKeyId: names.keyAlias(environment, 'recovery') },
  ];
}
