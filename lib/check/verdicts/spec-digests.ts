import { hash } from 'node:crypto';
import { oncePer } from '../../manifest';
import type { Environment, Service } from '../../spec';
import { withoutServices, withoutValues } from './reduced-spec';

/** Digest of an environment as rules of scope `spec` see it. */
export const digestOfSpec = oncePer((environment: Environment): string =>
  digestOf([digestOfRest(environment), ...Object.values(environment.services).map(digestOfShape)]),
);

/** Digest of a service and of its environment, as rules of scope `service` see them. */
export function digestOfService(service: Service, environment: Environment): string {
  return digestOf([digestOfRest(environment), digestOfWhole(service)]);
}

const digestOfWhole = oncePer((service: Service): string => digestOf([digestOfShape(service), service.env]));

/** Digest of an environment without its services. */
export const digestOfRest = oncePer((environment: Environment): string => digestOf(withoutServices(environment)));

const digestOfShape = oncePer((service: Service): string => digestOf(withoutValues(service)));

function digestOf(data: unknown): string {
  return hash('sha256', JSON.stringify(data), 'base64url');
}
