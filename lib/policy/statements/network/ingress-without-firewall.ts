import { ingress } from '../../kinds';
import { withoutFirewall, withoutFirewallCel } from '../../network/firewall';
import type { PolicyStatement } from '../../statement';

/** In production it is an error, which a statement of its own says. */
export const ingressWithoutFirewall: PolicyStatement = {
  code: 'INGRESS_WITHOUT_FIREWALL',
  severity: 'warning',
  title: 'a web application firewall stands before what the internet reaches',
  why: 'Scanners find a new address within minutes. A firewall with the managed rules keeps known attacks and floods from the program. Judged where the stage is not known; staging and development are not asked, production is by PRODUCTION_INGRESS_WITHOUT_FIREWALL.',
  fix: 'set alb.ingress.kubernetes.io/wafv2-acl-name or wafv2-acl-arn; for nginx enable-modsecurity',
  sources: ['AWS Well-Architected SEC05', 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/'],
  subject: [ingress],
  check: ({ body, stage }) => (stage === undefined ? withoutFirewall(body) : []),
  cel: {
    expression: `variables.stage != '' || ${withoutFirewallCel}`,
    message: 'a public Ingress must name a web application firewall',
  },
};
