import { defineBundle, labelContext } from '../../lib/bundle';
import { names } from '../../lib/spec';
import { deployedResources } from './deployed-resources';
import type { AccessInputs } from './access-chart';

/** Who may do what in the namespace. */
export const accessBundle = defineBundle<AccessInputs>({
  name: 'access',
  inputs: (environment) => ({
    'platform/20-access': {
      namespace: environment.namespace,
      viewers: names.group(environment, 'viewer'),
      deployers: names.group(environment, 'deployer'),
      deployed: deployedResources(environment),
      labels: labelContext(environment),
    },
  }),
  load: async () => (await import('./access-chart')).AccessChart,
});
