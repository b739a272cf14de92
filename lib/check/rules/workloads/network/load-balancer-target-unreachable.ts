import type { IngressFact, ServiceFact } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import type { ObjectViolation } from '../../../violation';
import { albAnnotation, albField, isAlb } from './alb';

export const loadBalancerTargetUnreachable: EnvironmentRule = {
  code: 'LOAD_BALANCER_TARGET_UNREACHABLE',
  scope: 'environment',
  severity: 'error',
  title: 'an AWS load balancer can reach the Services behind it',
  why:
    'The default target type, instance, sends to a port of the nodes, which a Service of type ClusterIP has none of: the ' +
    'controller refuses the Ingress and the whole group stays as it was. Target type ip sends to the pods themselves. ' +
    'Where IngressClassParams are among the objects, nothing is judged: they may say so too.',
  fix: 'Set the annotation target-type to ip, or give the Service the type NodePort.',
  sources: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#target-type',
  ],
  check(facts) {
    const services = new Map(
      facts.services.map((fact) => [keyOf(fact.object.namespace, fact.object.name), fact] as const),
    );
    const hasParameters = facts.objects.some(({ object }) => object.kind === 'IngressClassParams');
    return hasParameters ? [] : facts.ingresses.flatMap((ingress) => checkOne(ingress, services));
  },
};

function checkOne(ingress: IngressFact, services: ReadonlyMap<string, ServiceFact>): readonly ObjectViolation[] {
  const type = albAnnotation(ingress, 'target-type') ?? 'instance';
  if (!isAlb(ingress) || type !== 'instance') return [];
  const targets = new Set(ingress.routes.flatMap(({ service }) => service?.name ?? []));
  const closed = [...targets].filter(
    (name) => services.get(keyOf(ingress.object.namespace, name))?.type === 'ClusterIP',
  );
  if (closed.length === 0) return [];
  return [
    {
      object: ingress.object,
      field: albField('target-type'),
      message: `the load balancer sends to ports of nodes, and Service ${closed.join(', ')} has none`,
      found: 'target type instance, which is the default',
      accepted: 'ip',
      fix: 'set target-type to ip',
    },
  ];
}

function keyOf(namespace: string | undefined, name: string): string {
  return `${namespace ?? 'default'}/${name}`;
}
