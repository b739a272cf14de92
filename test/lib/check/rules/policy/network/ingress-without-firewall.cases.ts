import type { RuleCases } from '../../../rule-cases';
import { ingress, internalIngress, publicIngress } from '../objects';

export const cases: RuleCases = {
  code: 'INGRESS_WITHOUT_FIREWALL',
  passes: [
    { yaml: publicIngress({ 'alb.ingress.kubernetes.io/wafv2-acl-name': 'shop' }) },
    { yaml: ingress({ 'nginx.ingress.kubernetes.io/enable-modsecurity': 'true' }, { ingressClassName: 'nginx' }) },
  ],
  fails: [
    {
      yaml: publicIngress(),
      says: [
        'Ingress/shop/api metadata.annotations: no web application firewall sees the requests from the internet; accepted alb.ingress.kubernetes.io/wafv2-acl-name or -arn, nginx.ingress.kubernetes.io/enable-modsecurity; fix: name the firewall of the load balancer',
      ],
    },
    {
      yaml: ingress({ 'kubernetes.io/ingress.class': 'nginx' }),
      says: [
        'Ingress/shop/api metadata.annotations: no web application firewall sees the requests from the internet; accepted alb.ingress.kubernetes.io/wafv2-acl-name or -arn, nginx.ingress.kubernetes.io/enable-modsecurity; fix: name the firewall of the load balancer',
      ],
    },
  ],
  doesNotApply: [
    { yaml: publicIngress(), target: { stage: 'development' } },
    { yaml: publicIngress(), target: { stage: 'production' } },
    { yaml: internalIngress() },
    { yaml: ingress({}, { ingressClassName: 'nginx-internal' }) },
  ],
};
