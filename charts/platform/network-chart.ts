import { Chart } from 'cdk8s';
import { NetworkPolicy, NetworkPolicyTrafficDefault } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { platformLabels, type LabelContext } from '../../lib/bundle';

export interface NetworkInputs {
  readonly namespace: string;
  readonly labels: LabelContext;
}

/** Closes everything. Policies of services open what `calls` and the implied edges say. */
export class NetworkChart extends Chart {
  constructor(scope: Construct, { namespace, labels }: NetworkInputs) {
    super(scope, 'network', { disableResourceNameHashes: true, namespace, labels: platformLabels(labels) });

    new NetworkPolicy(this, 'default-deny', {
      metadata: { name: 'default-deny' },
      ingress: { default: NetworkPolicyTrafficDefault.DENY },
      egress: { default: NetworkPolicyTrafficDefault.DENY },
    });
  }
}
