import { defineBundle, labelContext } from '../../lib/bundle';
import type { NamespaceInputs } from './namespace-chart';

/** The namespace that holds all services of an environment. */
export const namespaceBundle = defineBundle<NamespaceInputs>({
  name: 'namespace',
  inputs: (environment) => ({
    'platform/00-namespace': {
      name: environment.namespace,
      kubernetesVersion: environment.cluster.kubernetesVersion,
      owner: environment.owner,
      stage: environment.stage,
      readinessGates: environment.addOns['aws-load-balancer-controller'] === true,
      labels: labelContext(environment),
    },
  }),
  load: async () => (await import('./namespace-chart')).NamespaceChart,
});
