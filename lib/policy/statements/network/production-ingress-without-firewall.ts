import { ingress } from '../../kinds';
import { withoutFirewall, withoutFirewallCel } from '../../network/firewall';
import type { PolicyStatement } from '../../statement';

/** Where the stage is not known, it is a warning. */
export const productionIngressWithoutFirewall: PolicyStatement = {
  code: 'PRODUCTION_INGRESS_WITHOUT_FIREWALL',
  severity: 'error',
  title: 'in production a web application firewall stands before what the internet reaches',
  why: 'Scanners find a new address within minutes. A firewall with the managed rules keeps known attacks and floods from the program, and from the data of real users behind it.',
  fix: 'set alb.ingress.kubernetes.io/wafv2-acl-name or wafv2-acl-arn; for nginx enable-modsecurity',
  sources: ['AWS Well-Architected SEC05', 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/'],
  subject: [ingress],
  check: ({ body, stage }) => (stage === 'production' ? withoutFirewall(body) : []),
  cel: {
    expression: `variables.stage != 'production' || ${withoutFirewallCel}`,
    message: 'a public Ingress in production must name a web application firewall',
  },
};
