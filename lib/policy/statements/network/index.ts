import type { PolicyStatement } from '../../statement';
import { ingressHostOpen } from './ingress-host-open';
import { ingressPlainHttp } from './ingress-plain-http';
import { ingressSnippet } from './ingress-snippet';
import { ingressWithoutFirewall } from './ingress-without-firewall';
import { ingressWithoutOwner } from './ingress-without-owner';
import { ingressWithoutTls } from './ingress-without-tls';
import { productionIngressWithoutFirewall } from './production-ingress-without-firewall';
import { serviceExternalIp } from './service-external-ip';
import { serviceLoadBalancerPublic } from './service-load-balancer-public';
import { serviceNodePort } from './service-node-port';

/** What is open to whom. */
export const networkStatements: readonly PolicyStatement[] = [
  ingressHostOpen,
  ingressPlainHttp,
  ingressSnippet,
  ingressWithoutFirewall,
  ingressWithoutOwner,
  ingressWithoutTls,
  productionIngressWithoutFirewall,
  serviceExternalIp,
  serviceLoadBalancerPublic,
  serviceNodePort,
];
