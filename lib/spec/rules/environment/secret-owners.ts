import type { Finding } from '../finding';
import { didYouMean, oneOf } from '../../../problem';
import type { EnvironmentRule } from '../rule';

/** A secret of another service belongs to a service that exists. */
export const secretOwners: EnvironmentRule = ({ services, serviceNames }) =>
  Object.entries(services).flatMap(([service, spec]) =>
    Object.entries(spec.secrets).flatMap(([name, secret]): Finding[] => {
      const owner = secret.service;
      if (owner === undefined || serviceNames.includes(owner)) return [];
      const path = ['services', service, 'secrets', name, 'service'];
      const fix = didYouMean(owner, serviceNames) ?? "remove it if the secret is the service's own";
      return [
        {
          code: 'SECRET_OWNER_UNKNOWN',
          path,
          message: `there is no service "${owner}"`,
          found: owner,
          accepted: oneOf(serviceNames),
          fix,
        },
      ];
    }),
  );
