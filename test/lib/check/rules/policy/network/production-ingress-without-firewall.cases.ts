import type { RuleCases } from '../../../rule-cases';
import { internalIngress, publicIngress } from '../objects';

export const cases: RuleCases = {
  code: 'PRODUCTION_INGRESS_WITHOUT_FIREWALL',
  passes: [
    {
      yaml: publicIngress({ 'alb.ingress.kubernetes.io/wafv2-acl-arn': 'arn:aws:wafv2:acl' }),
      target: { stage: 'production' },
    },
  ],
  fails: [
    {
      yaml: publicIngress(),
      target: { stage: 'production' },
      says: [
        'Ingress/shop/api metadata.annotations: no web application firewall sees the requests from the internet; accepted alb.ingress.kubernetes.io/wafv2-acl-name or -arn, nginx.ingress.kubernetes.io/enable-modsecurity; fix: name the firewall of the load balancer',
      ],
    },
  ],
  doesNotApply: [
    { yaml: publicIngress() },
    { yaml: publicIngress(), target: { stage: 'development' } },
    { yaml: internalIngress(), target: { stage: 'production' } },
  ],
};
