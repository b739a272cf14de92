import { defineBundle } from '../../lib/bundle';
import { labelContext, type LabelContext } from '../labels';

export interface PrioritiesInputs {
  readonly project: string;
  readonly labels: LabelContext;
}

/** Which services give way when nodes are short. */
export const prioritiesBundle = defineBundle<PrioritiesInputs>({
  name: 'priorities',
  inputs: (environment) => ({
    'platform/30-priorities': { project: environment.project, labels: labelContext(environment) },
  }),
  load: async () => (await import('./priorities-chart')).PrioritiesChart,
});
