import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { ContainerRange, Demand } from '../../lib/spec';
import { platformLabels, type LabelContext } from '../../lib/bundle';
import { containerLimits } from './container-limits';
import { quotaOf } from './quota';

export interface LimitsInputs {
  readonly namespace: string;
  /** What the services need at their peak. */
  readonly demand: Demand;
  readonly containers: ContainerRange;
  readonly labels: LabelContext;
}

/** A quota that fits the services at their peak, and the bounds of a single container. */
export class LimitsChart extends Chart {
  constructor(scope: Construct, { namespace, demand, containers, labels }: LimitsInputs) {
    super(scope, 'limits', { disableResourceNameHashes: true, namespace, labels: platformLabels(labels) });

    new k8s.KubeResourceQuota(this, 'quota', {
      metadata: { name: 'quota' },
      spec: { hard: quantities(quotaOf(demand, containers.defaults)) },
    });

    const { defaultRequest, default: defaultLimit, min, max } = containerLimits(containers);
    new k8s.KubeLimitRange(this, 'limits', {
      metadata: { name: 'limits' },
      spec: {
        limits: [
          {
            type: 'Container',
            defaultRequest: quantities(defaultRequest),
            default: quantities(defaultLimit),
            min: quantities(min),
            max: quantities(max),
          },
        ],
      },
    });
  }
}

function quantities(texts: { readonly [resource: string]: string }): { [resource: string]: k8s.Quantity } {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, k8s.Quantity.fromString(text)]));
}
