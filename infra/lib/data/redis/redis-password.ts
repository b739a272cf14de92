import { aws_secretsmanager as secretsmanager } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names } from '../../../../lib/spec';
import { acknowledge, removalPolicyOf } from '../../stack';
import type { RedisSpec, StoreProps } from '../store-props';
import type { StoreUser } from '../store-users';

export interface RedisUserProps extends StoreProps<RedisSpec> {
  readonly user: StoreUser;
}

/**
 * The password of one user, which both the user and the service's secret are made from. It stands apart because the
 * service's secret also holds the address of the server, which exists only after its users.
 */
export class RedisPassword extends secretsmanager.Secret {
  constructor(scope: Construct, id: string, { environment, store, key, user }: RedisUserProps) {
    super(scope, id, {
      secretName: names.storeSecret(environment, store, user.name),
      description: `password of ${user.name} in ${store} of ${environment.name}`,
      encryptionKey: key,
      generateSecretString: { excludePunctuation: true, passwordLength: 64 }, // 16 to 128 for ElastiCache
      removalPolicy: removalPolicyOf(environment),
    });
    acknowledge(this, { 'AwsSolutions-SMG4': notRotated });
  }
}

/** Why the passwords of Redis stay until a person changes them. */
export const notRotated =
  'Secrets Manager has no managed rotation for users of ElastiCache, and this platform runs no function of its own; a person changes it as docs/environments.md says, with both passwords valid meanwhile';
