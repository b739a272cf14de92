import { defineBundle } from '../../lib/bundle';
import { labelContext, type LabelContext } from '../labels';

export interface NetworkInputs {
  readonly namespace: string;
  readonly labels: LabelContext;
}

/** What holds for the traffic of every pod in the namespace. */
export const networkBundle = defineBundle<NetworkInputs>({
  name: 'network',
  inputs: (environment) => ({
    'platform/50-network': { namespace: environment.namespace, labels: labelContext(environment) },
  }),
  load: async () => (await import('./network-chart')).NetworkChart,
});
