import { Annotations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { constructId, EnvironmentKey, EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { EnteredSecret } from './entered-secret';
import { enteredSecrets } from './entered-secrets';
import { GeneratedSecret } from './generated-secret';
import { handmadeParameters } from './handmade-parameters';
import { serviceSecrets } from './service-secrets';
import { ServiceParameter } from './service-parameter';

/** Secrets and parameters that belong to no store. */
export class SecretsStack extends EnvironmentStack {
  constructor(scope: Construct, { environment }: EnvironmentStackProps) {
    super(scope, 'secrets', { environment });
    const key = new EnvironmentKey(this, 'Key', { environment, purpose: 'secrets' });
    // scopes of their own, since names such as `a-b` and `ab` would get the same logical id without one
    const ofServices = new Construct(this, 'Services');
    const parameters = new Construct(this, 'Parameters');
    for (const { id, name, properties } of serviceSecrets(environment)) {
      // CloudFormation generates one property; of several, a person enters all
      if (properties.length > 1)
        new EnteredSecret(ofServices, id, { environment, name, key, holds: properties.join(', ') });
      else new GeneratedSecret(ofServices, id, { environment, name, key, property: properties[0] });
    }
    for (const { id, name, holds } of enteredSecrets(environment)) {
      new EnteredSecret(this, id, { environment, name, key, holds });
    }
    for (const [parameter, { description }] of Object.entries(environment.parameters)) {
      new ServiceParameter(parameters, constructId(parameter), { environment, parameter, description });
    }
    for (const parameter of handmadeParameters(environment)) {
      Annotations.of(this).addWarningV2(`handmade:${parameter}`, `a person creates ${parameter}: see docs/services.md`);
    }
  }
}
