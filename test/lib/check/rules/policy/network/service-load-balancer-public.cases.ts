import type { RuleCases } from '../../../rule-cases';
import { service } from '../objects';

export const cases: RuleCases = {
  code: 'SERVICE_LOAD_BALANCER_PUBLIC',
  passes: [
    {
      yaml: service(
        { type: 'LoadBalancer' },
        { annotations: { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal' } },
      ),
    },
  ],
  fails: [
    {
      yaml: service({ type: 'LoadBalancer' }),
      says: [
        'Service/shop/api spec.type: the Service has a public load balancer of its own; found LoadBalancer; accepted ClusterIP, or LoadBalancer with an annotation for internal; fix: use ClusterIP and an Ingress',
      ],
    },
    {
      yaml: service(
        { type: 'LoadBalancer' },
        { annotations: { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internet-facing' } },
      ),
      says: [
        'Service/shop/api spec.type: the Service has a public load balancer of its own; found LoadBalancer; accepted ClusterIP, or LoadBalancer with an annotation for internal; fix: use ClusterIP and an Ingress',
      ],
    },
  ],
  doesNotApply: [{ yaml: service({ type: 'NodePort' }) }],
};
