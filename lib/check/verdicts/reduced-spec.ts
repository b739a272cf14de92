import { oncePer } from '../../manifest';
import type { Environment, Service } from '../../spec';

/**
 * An environment as rules about all of it see it: with the variables of services, but without what they are set to. That
 * is what changes every day, and only those rules look at it that judge a service by itself or compare environments.
 */
export const specWithoutValues = oncePer((environment: Environment): Environment => {
  const services = Object.entries(environment.services).map(
    ([name, service]) => [name, withoutValues(service)] as const,
  );
  return { ...environment, services: Object.fromEntries(services) };
});

export const withoutValues = oncePer((service: Service): Service => ({
  ...service,
  env: Object.fromEntries(Object.keys(service.env).map((variable) => [variable, ''])),
}));

/** An environment as rules about one service see it. */
export const withoutServices = oncePer((environment: Environment): Environment => ({ ...environment, services: {} }));
