import { SecretValue, Stack, aws_secretsmanager as secretsmanager } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { acknowledge, removalPolicyOf } from '../../stack';
import { notRotated, type RedisUserProps } from './redis-password';
import type { RedisServer } from './redis-server';

export interface RedisCredentialsProps extends RedisUserProps {
  readonly server: RedisServer;
  readonly password: secretsmanager.ISecret;
}

/**
 * How a service logs in, as JSON: `engine`, `host`, `port`, `username`, `password`, `tls`, `cluster`; with replicas and
 * no cluster mode `readerHost` too. A change of the address alone keeps the password.
 */
export class RedisCredentials extends secretsmanager.Secret {
  constructor(scope: Construct, id: string, props: RedisCredentialsProps) {
    const { environment, store, key, user } = props;
    super(scope, id, {
      secretName: user.secretName,
      description: `how ${user.name} logs in to ${store} of ${environment.name}`,
      encryptionKey: key,
      secretStringValue: SecretValue.unsafePlainText(Stack.of(scope).toJsonString(contentOf(props))),
      removalPolicy: removalPolicyOf(environment),
    });
    acknowledge(this, { 'AwsSolutions-SMG4': notRotated });
  }
}

function contentOf({ spec, server, user, password }: RedisCredentialsProps): object {
  const { clusterMode, replicas } = spec;
  return {
    engine: 'redis',
    host: clusterMode ? server.attrConfigurationEndPointAddress : server.attrPrimaryEndPointAddress,
    ...(!clusterMode && replicas > 0 && { readerHost: server.attrReaderEndPointAddress }),
    port: spec.port,
    username: user.name,
    password: password.secretValue.unsafeUnwrap(), // a reference, as with the user itself
    tls: true,
    cluster: clusterMode,
  };
}
