import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { SecretStore, SecretStoreSpecProviderAwsService } from '../../imports/external-secrets.io';
import { platformLabels, type LabelContext } from '../../lib/bundle';
import { secretStoreNames } from '../secret-stores';

export interface SecretsInputs {
  readonly namespace: string;
  readonly region: string;
  readonly labels: LabelContext;
}

const services = {
  [secretStoreNames.secretsManager]: SecretStoreSpecProviderAwsService.SECRETS_MANAGER,
  [secretStoreNames.parameterStore]: SecretStoreSpecProviderAwsService.PARAMETER_STORE,
};

/** One SecretStore for Secrets Manager, one for Parameter Store. */
export class SecretsChart extends Chart {
  constructor(scope: Construct, { namespace, region, labels }: SecretsInputs) {
    super(scope, 'secrets', { disableResourceNameHashes: true, namespace, labels: platformLabels(labels) });

    for (const [name, service] of Object.entries(services)) {
      new SecretStore(this, name, {
        metadata: { name },
        // without `auth` the controller uses its own Pod Identity, so no credential and no ARN stands here
        spec: { provider: { aws: { service, region } } },
      });
    }
  }
}
