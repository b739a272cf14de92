import { Chart } from 'cdk8s';
import { Namespace } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Environment } from '../../lib/spec';
import { platformLabels, type LabelContext } from '../../lib/bundle';

export interface NamespaceInputs {
  readonly name: string;
  readonly kubernetesVersion: Environment['cluster']['kubernetesVersion'];
  readonly owner: string;
  readonly stage: Environment['stage'];
  /** Whether the load balancer controller runs, and so can tell when a pod gets traffic. */
  readonly readinessGates: boolean;
  readonly labels: LabelContext;
}

/** The namespace, which admits only pods that pass the Pod Security level `restricted`. */
export class NamespaceChart extends Chart {
  constructor(scope: Construct, inputs: NamespaceInputs) {
    super(scope, 'namespace', { disableResourceNameHashes: true, labels: platformLabels(inputs.labels) });

    new Namespace(this, 'namespace', {
      metadata: {
        name: inputs.name,
        labels: {
          'keelson.dev/owner': inputs.owner,
          'keelson.dev/stage': inputs.stage,
          ...podSecurity(inputs.kubernetesVersion),
          // a rollout then waits until the load balancer sends to the new pod, before it stops an old one
          ...(inputs.readinessGates && { 'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled' }),
        },
      },
    });
  }
}

/** The version is pinned, because a cluster's upgrade must not bring stricter rules unseen. */
function podSecurity(kubernetesVersion: string): { readonly [label: string]: string } {
  const levels = ['enforce', 'audit', 'warn'].flatMap((mode) => [
    [`pod-security.kubernetes.io/${mode}`, 'restricted'] as const,
    [`pod-security.kubernetes.io/${mode}-version`, `v${kubernetesVersion}`] as const,
  ]);
  return Object.fromEntries(levels);
}
