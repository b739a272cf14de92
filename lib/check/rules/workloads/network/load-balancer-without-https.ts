import { albAnnotation, albField, albIngress, isAlb } from './alb';
import { ofKind } from '../of-kind';

export const loadBalancerWithoutHttps = ofKind(
  {
    code: 'LOAD_BALANCER_WITHOUT_HTTPS',
    severity: 'error',
    title: 'an Ingress of an AWS load balancer listens on HTTPS',
    why:
      'The controller listens on HTTP alone unless listen-ports says otherwise or certificate-arn names a certificate: one ' +
      'that it finds by the hosts of spec.tls does not count. The Ingress looks as if it had TLS, and its rules stand at ' +
      'port 80.',
    fix: 'Set the annotation listen-ports to [{"HTTP":80},{"HTTPS":443}], or to HTTPS alone.',
    sources: [
      'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#listen-ports',
    ],
  },
  ['networking.k8s.io/Ingress'],
  (body) => {
    const ingress = albIngress(body);
    const isSet = ['listen-ports', 'certificate-arn'].some((name) => albAnnotation(ingress, name) !== undefined);
    if (!isAlb(ingress) || isSet) return [];
    return [
      {
        field: albField('listen-ports'),
        message: 'the load balancer listens for this Ingress on HTTP alone',
        found: 'no listen-ports and no certificate-arn',
        accepted: '[{"HTTP":80},{"HTTPS":443}]',
        fix: 'set listen-ports',
      },
    ];
  },
);
