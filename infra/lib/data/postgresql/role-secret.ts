import { aws_secretsmanager as secretsmanager } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { removalPolicyOf } from '../../stack';
import type { PostgresqlSpec, StoreProps } from '../store-props';
import type { StoreUser } from '../store-users';
import { databaseName } from './database';
import { excludedCharacters } from './master-secret';

export interface RoleSecretProps extends StoreProps<PostgresqlSpec> {
  readonly user: StoreUser;
  readonly master: secretsmanager.ISecret;
}

/**
 * How a service logs in, as JSON: `engine`, `host`, `port`, `dbname`, `username`, `password`. The attachment adds the
 * server's address, so that a new one changes no password. `masterarn` tells rotation who may change it.
 */
export class RoleSecret extends secretsmanager.Secret {
  constructor(scope: Construct, id: string, { environment, store, key, user, master }: RoleSecretProps) {
    super(scope, id, {
      secretName: user.secretName,
      description: `how ${user.name} logs in to ${store} of ${environment.name}`,
      encryptionKey: key,
      // any change here makes a new password, which the server would not know: nothing stands here that can change
      generateSecretString: {
        secretStringTemplate: JSON.stringify({
          dbname: databaseName,
          username: user.name,
          masterarn: master.secretArn,
        }),
        generateStringKey: 'password',
        passwordLength: 32,
        excludeCharacters: excludedCharacters,
      },
      removalPolicy: removalPolicyOf(environment),
    });
  }
}
