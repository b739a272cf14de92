import { defineBundle } from '../../lib/bundle';
import { containerRange, peakDemand, type ContainerRange, type Demand } from '../../lib/spec/demand';
import { labelContext, type LabelContext } from '../labels';

export interface LimitsInputs {
  readonly namespace: string;
  /** What the services need at their peak. */
  readonly demand: Demand;
  readonly containers: ContainerRange;
  readonly labels: LabelContext;
}

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
