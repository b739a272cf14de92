import { oncePer } from '../../manifest';
import type { Environment, Service } from '../../spec';
import { digestOfData } from '../facts';
import { withoutServices, withoutValues } from './reduced-spec';

/** Digest of an environment as rules of scope `spec` see it. */
export const digestOfSpec = oncePer((environment: Environment): string =>
  digestOfData([digestOfRest(environment), ...Object.values(environment.services).map(digestOfShape)]),
);

/** Digest of a service and of its environment, as rules of scope `service` see them. */
export function digestOfService(service: Service, environment: Environment): string {
  return digestOfData([digestOfRest(environment), digestOfWhole(service)]);
}

const digestOfWhole = oncePer((service: Service): string => digestOfData([digestOfShape(service), service.env]));

/** Digest of an environment without its services. */
export const digestOfRest = oncePer((environment: Environment): string => digestOfData(withoutServices(environment)));

const digestOfShape = oncePer((service: Service): string => digestOfData(withoutValues(service)));
