import { defineBundle } from '../../lib/bundle';
import { serviceInputs } from './service-inputs';

/** One bundle a service: everything that runs it. */
export const serviceBundle = defineBundle({
  name: 'services',
  inputs: (environment) =>
    Object.fromEntries(
      Object.values(environment.services).map((service) => [
        `services/${service.name}`,
        serviceInputs(service, environment),
      ]),
    ),
  load: async () => (await import('./service-chart')).ServiceChart,
});
