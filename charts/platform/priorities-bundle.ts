import { defineBundle, labelContext } from '../../lib/bundle';
import type { PrioritiesInputs } from './priorities-chart';

/** Which services give way when nodes are short. */
export const prioritiesBundle = defineBundle<PrioritiesInputs>({
  name: 'priorities',
  inputs: (environment) => ({
    'platform/30-priorities': { project: environment.project, labels: labelContext(environment) },
  }),
  load: async () => (await import('./priorities-chart')).PrioritiesChart,
});
