import type { KubernetesObject } from '../../manifest';
import type { Violation } from '../../problem';
import { annotationsOf } from '../metadata';
import { isPublicIngress, isPublicIngressCel } from './public-ingress';

/** By which the AWS Load Balancer Controller and nginx are told to ask a web application firewall. */
const named = ['wafv2-acl-arn', 'wafv2-acl-name', 'web-acl-id', 'waf-acl-id'].map(
  (name) => `alb.ingress.kubernetes.io/${name}`,
);
const modSecurity = 'nginx.ingress.kubernetes.io/enable-modsecurity';

/** The annotations as a violation names them. */
const accepted = 'alb.ingress.kubernetes.io/wafv2-acl-name or -arn, nginx.ingress.kubernetes.io/enable-modsecurity';

/** The violation of a public Ingress whose requests no firewall sees. */
export function withoutFirewall(body: KubernetesObject): readonly Violation[] {
  if (!isPublicIngress(body)) return [];
  const annotations = annotationsOf(body);
  if (named.some((key) => (annotations[key] ?? '') !== '') || annotations[modSecurity] === 'true') return [];
  return [
    {
      field: 'metadata.annotations',
      message: 'no web application firewall sees the requests from the internet',
      accepted,
      fix: 'name the firewall of the load balancer',
    },
  ];
}

export const withoutFirewallCel = `!${isPublicIngressCel} || object.metadata.?annotations[?'${modSecurity}'].orValue('') == 'true' || [${named.map((key) => `'${key}'`).join(', ')}].exists(key, object.metadata.?annotations[?key].orValue('') != '')`;
