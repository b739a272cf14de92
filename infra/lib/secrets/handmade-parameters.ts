import { names, type Environment } from '../../../lib/spec';

/**
 * Names of secrets in Parameter Store, in order. CloudFormation makes no encrypted parameter, so a person does before
 * the services that read them are deployed.
 */
export function handmadeParameters(environment: Environment): readonly string[] {
  const found = Object.values(environment.services).flatMap((service) =>
    Object.values(service.secrets)
      .filter(({ store }) => store === 'parameterStore')
      .map((secret) => names.secretParameter(environment, secret.service ?? service.name, secret.key)),
  );
  return [...new Set(found)].sort();
}
