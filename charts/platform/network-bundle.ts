import { defineBundle, labelContext } from '../../lib/bundle';
import type { NetworkInputs } from './network-chart';

/** What holds for the traffic of every pod in the namespace. */
export const networkBundle = defineBundle<NetworkInputs>({
  name: 'network',
  inputs: (environment) => ({
    'platform/50-network': { namespace: environment.namespace, labels: labelContext(environment) },
  }),
  load: async () => (await import('./network-chart')).NetworkChart,
});
