import { fieldAt } from '../../../manifest';
import { service } from '../../kinds';
import type { PolicyStatement } from '../../statement';

/** A port on every node. */
export const serviceNodePort: PolicyStatement = {
  code: 'SERVICE_NODE_PORT',
  severity: 'warning',
  title: 'no Service opens a port on every node',
  why: 'A NodePort answers on every node, on a high port, without TLS and past the rules of the load balancer: whoever reaches a node reaches the service.',
  fix: 'set spec.type to ClusterIP, and expose the Service by an Ingress',
  sources: ['kube-linter exposed-services', 'kube-score service-type', 'Kyverno restrict-nodeport'],
  subject: [service],
  check: ({ body }) =>
    fieldAt(body, 'spec', 'type') === 'NodePort'
      ? [
          {
            field: 'spec.type',
            message: 'the Service opens a port on every node',
            found: 'NodePort',
            accepted: 'ClusterIP',
            fix: 'use ClusterIP',
          },
        ]
      : [],
  cel: { expression: "object.spec.?type.orValue('ClusterIP') != 'NodePort'", message: 'NodePort is not allowed' },
};
