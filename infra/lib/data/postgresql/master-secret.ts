import { aws_secretsmanager as secretsmanager } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names } from '../../../../lib/spec';
import { removalPolicyOf } from '../../stack';
import type { PostgresqlSpec, StoreProps } from '../store-props';

/** Characters that rotation and connection strings stumble over; https://github.com/aws-samples/aws-secrets-manager-rotation-lambdas */
export const excludedCharacters = ' %+~`#$&*()|[]{}:;<>?!\'/@"\\';

/** No service can be called like it, since names of services have no underscore. RDS makes another server when it changes. */
export const masterName = 'keelson_admin';

/** Of the user who may do everything: for rotation, and for people in need. Below a name that no pod's identity reads. */
export class MasterSecret extends secretsmanager.Secret {
  readonly username = masterName;

  constructor(scope: Construct, id: string, { environment, store, key }: StoreProps<PostgresqlSpec>) {
    super(scope, id, {
      secretName: names.storeSecret(environment, store, 'master'),
      description: `master user of ${store} of ${environment.name}`,
      encryptionKey: key,
      // any change here makes a new password, which the server would not know
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ username: masterName }),
        generateStringKey: 'password',
        passwordLength: 32,
        excludeCharacters: excludedCharacters,
      },
      removalPolicy: removalPolicyOf(environment),
    });
  }
}
