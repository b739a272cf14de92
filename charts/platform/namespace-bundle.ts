import { defineBundle } from '../../lib/bundle';
import type { Environment } from '../../lib/spec';
import { labelContext, type LabelContext } from '../labels';

export interface NamespaceInputs {
  readonly name: string;
  readonly kubernetesVersion: Environment['cluster']['kubernetesVersion'];
  readonly owner: string;
  readonly stage: Environment['stage'];
  /** Whether the load balancer controller runs, and so can tell when a pod gets traffic. */
  readonly readinessGates: boolean;
  readonly labels: LabelContext;
}

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
