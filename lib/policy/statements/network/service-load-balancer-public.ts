import { fieldAt, type KubernetesObject } from '../../../manifest';
import { celTexts } from '../../cel-variables';
import { service } from '../../kinds';
import { annotationsOf } from '../../metadata';
import type { PolicyStatement } from '../../statement';

/** How AWS, Azure and Google are told to keep a load balancer inside. */
const internal: { readonly [annotation: string]: readonly string[] } = {
  'service.beta.kubernetes.io/aws-load-balancer-scheme': ['internal'],
  'service.beta.kubernetes.io/aws-load-balancer-internal': ['true', '0.0.0.0/0'],
  'service.beta.kubernetes.io/azure-load-balancer-internal': ['true'],
  'networking.gke.io/load-balancer-type': ['Internal'],
  'cloud.google.com/load-balancer-type': ['Internal'],
};

/** An address of its own, past the one way in. */
export const serviceLoadBalancerPublic: PolicyStatement = {
  code: 'SERVICE_LOAD_BALANCER_PUBLIC',
  severity: 'error',
  title: 'no Service has a public load balancer of its own',
  why: 'A Service of type LoadBalancer gets an address on the internet that goes past the Ingress: no TLS policy, no firewall, no access log, and a bill of its own. Clouds make it public unless an annotation says internal.',
  fix: 'set spec.type to ClusterIP and expose the Service by an Ingress; or say internal by the annotation of the cloud',
  sources: ['kube-linter exposed-services', 'kubescape C-0256', 'Kyverno no-loadbalancer-service'],
  subject: [service],
  check: ({ body }) =>
    fieldAt(body, 'spec', 'type') === 'LoadBalancer' && !isInternal(body)
      ? [
          {
            field: 'spec.type',
            message: 'the Service has a public load balancer of its own',
            found: 'LoadBalancer',
            accepted: 'ClusterIP, or LoadBalancer with an annotation for internal',
            fix: 'use ClusterIP and an Ingress',
          },
        ]
      : [],
  cel: {
    expression: `object.spec.?type.orValue('ClusterIP') != 'LoadBalancer' || ${Object.entries(internal)
      .map(([key, values]) => `object.metadata.?annotations[?'${key}'].orValue('') in ${celTexts(values)}`)
      .join(' || ')}`,
    message: 'public load balancers of single Services are not allowed',
  },
};

function isInternal(body: KubernetesObject): boolean {
  const annotations = annotationsOf(body);
  return Object.entries(internal).some(([key, values]) => values.includes(annotations[key] ?? ''));
}
