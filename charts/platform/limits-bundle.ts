import { defineBundle, labelContext } from '../../lib/bundle';
import { containerRange, peakDemand } from '../../lib/spec';
import type { LimitsInputs } from './limits-chart';

/** What the namespace may use as a whole, and one container in it. */
export const limitsBundle = defineBundle<LimitsInputs>({
  name: 'limits',
  inputs: (environment) => ({
    'platform/10-limits': {
      namespace: environment.namespace,
      demand: peakDemand(environment),
      containers: containerRange(environment),
      labels: labelContext(environment),
    },
  }),
  load: async () => (await import('./limits-chart')).LimitsChart,
});
