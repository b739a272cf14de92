import type { EnvironmentRule } from '../../../rule';
import { albAnnotation, isAlb } from './alb';

const label = 'elbv2.k8s.aws/pod-readiness-gate-inject';

export const readinessGateMissing: EnvironmentRule = {
  code: 'READINESS_GATE_MISSING',
  scope: 'environment',
  severity: 'warning',
  title: 'a rollout behind an AWS load balancer waits until the load balancer sends to the new pods',
  why:
    'With targets of type ip a pod can be ready before the load balancer knows it. A rollout that does not wait for that ' +
    'stops old pods while no new one gets traffic, and requests fail. Judged are namespaces that are among the objects.',
  fix: 'Label the namespace with elbv2.k8s.aws/pod-readiness-gate-inject: enabled.',
  sources: ['https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/pod_readiness_gate/'],
  check({ objects, ingresses }) {
    const behind = ingresses.filter((ingress) => isAlb(ingress) && albAnnotation(ingress, 'target-type') === 'ip');
    const namespaces = new Set(
      behind.filter(({ routes }) => routes.some(isOfService)).map(({ object }) => object.namespace),
    );
    return objects.flatMap(({ object, labels }) => {
      if (object.kind !== 'Namespace' || !namespaces.has(object.name) || labels[label] === 'enabled') return [];
      return [
        {
          object,
          field: `metadata.labels["${label}"]`,
          message: 'rollouts do not wait for the load balancer',
          found: labels[label] ?? 'no such label',
          accepted: 'enabled',
          fix: `label the namespace with ${label}: enabled`,
        },
      ];
    });
  },
};

/** A backend that an annotation describes has no pods. */
function isOfService({ service }: { readonly service?: { readonly port: string | number } | undefined }): boolean {
  return service !== undefined && service.port !== 'use-annotation';
}
