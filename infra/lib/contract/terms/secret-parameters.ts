import { names } from '../../../../lib/spec';
import type { Term } from '../term';
import { secretReferences } from './secret-references';

/**
 * Secrets in Parameter Store. CloudFormation makes no SecureString, so a person creates each before its service runs;
 * what the spec names is what the first deployment asks for.
 */
export const secretParameters: Term = {
  code: 'SECRET_PARAMETER',
  what: 'secret of Parameter Store',
  used: (sides) => secretReferences(sides, 'ParameterStore'),
  defined: ({ environment }) =>
    Object.entries(environment.services).flatMap(([service, { secrets }]) =>
      Object.entries(secrets)
        .filter(([, { store }]) => store === 'parameterStore')
        .map(([name, secret]) => ({
          name: names.secretParameter(environment, secret.service ?? service, secret.key),
          from: `${environment.name}.services.${service}.secrets.${name}`,
        })),
    ),
};
