import type { RuleCases } from '../../../rule-cases';
import { ingress, internalIngress, publicIngress } from '../objects';

export const cases: RuleCases = {
  code: 'INGRESS_PLAIN_HTTP',
  passes: [
    {
      yaml: publicIngress({
        'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80},{"HTTPS":443}]',
        'alb.ingress.kubernetes.io/ssl-redirect': '443',
      }),
    },
  ],
  fails: [
    {
      yaml: publicIngress({ 'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80},{"HTTPS":443}]' }),
      says: [
        'Ingress/shop/api metadata.annotations["alb.ingress.kubernetes.io/ssl-redirect"]: plain HTTP is answered, not redirected; fix: set it to 443',
      ],
    },
    {
      yaml: ingress({ 'nginx.ingress.kubernetes.io/ssl-redirect': 'false' }, { ingressClassName: 'nginx' }),
      says: [
        'Ingress/shop/api metadata.annotations["nginx.ingress.kubernetes.io/ssl-redirect"]: plain HTTP is answered, not redirected; fix: remove it',
      ],
    },
  ],
  doesNotApply: [
    { yaml: internalIngress({ 'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80},{"HTTPS":443}]' }) },
  ],
};
