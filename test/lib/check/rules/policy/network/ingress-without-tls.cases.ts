import type { RuleCases } from '../../../rule-cases';
import { internalIngress, publicIngress, service } from '../objects';

export const cases: RuleCases = {
  code: 'INGRESS_WITHOUT_TLS',
  passes: [
    { yaml: publicIngress() },
    {
      yaml: internalIngress(
        { 'alb.ingress.kubernetes.io/certificate-arn': 'arn:aws:acm:certificate' },
        { tls: undefined },
      ),
    },
  ],
  fails: [
    {
      yaml: publicIngress({}, { tls: undefined }),
      says: [
        'Ingress/shop/api spec.tls: nothing says which certificate serves the Ingress; accepted tls with the hosts, or the annotation alb.ingress.kubernetes.io/certificate-arn; fix: list the hosts in spec.tls',
      ],
    },
    {
      yaml: internalIngress({ 'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80}]' }),
      says: [
        'Ingress/shop/api metadata.annotations["alb.ingress.kubernetes.io/listen-ports"]: the load balancer listens on plain HTTP only; found [{"HTTP":80}]; accepted [{"HTTP":80},{"HTTPS":443}]; fix: listen on HTTPS too',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};
