import { defineBundle } from '../../lib/bundle';
import { names } from '../../lib/spec';
import { labelContext, type LabelContext } from '../labels';
import { deployedResources, type ApiResourceName } from './deployed-resources';

export interface AccessInputs {
  readonly namespace: string;
  /** Group of people who may look. */
  readonly viewers: string;
  /** Group of whoever applies the services' manifests. */
  readonly deployers: string;
  /** What deployers may change. */
  readonly deployed: readonly ApiResourceName[];
  readonly labels: LabelContext;
}

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
