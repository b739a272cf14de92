import { withObject, withResource } from '../change-sides';
import type { Break } from './break';

/** What load balancers find by name, host or tag. */
export const ingressBreaks: readonly Break[] = [
  {
    what: 'an Ingress names a security group that does not exist',
    change: withObject(
      'Ingress',
      'api',
      ['metadata', 'annotations', 'alb.ingress.kubernetes.io/security-groups'],
      'aicode-prod-alb-sg',
    ),
    code: 'CONTRACT_NO_LOAD_BALANCER_GROUP',
    found: 'aicode-prod-alb-sg',
  },
  {
    what: 'the security group of load balancers loses its tags',
    change: (sides) => ({
      ...sides,
      resources: sides.resources.map((one) =>
        one.type === 'AWS::EC2::SecurityGroup'
          ? { ...one, properties: { ...(one.properties as object), Tags: [] } }
          : one,
      ),
    }),
    code: 'CONTRACT_NO_LOAD_BALANCER_GROUP',
    found: 'aicode-prod-public-alb-sg',
  },
  {
    what: 'an Ingress names another web ACL',
    change: withObject(
      'Ingress',
      'web',
      ['metadata', 'annotations', 'alb.ingress.kubernetes.io/wafv2-acl-name'],
      'aicode-prod-firewall',
    ),
    code: 'CONTRACT_NO_WEB_ACL',
    found: 'aicode-prod-firewall',
  },
  {
    what: 'the web ACL is made for CloudFront',
    change: withResource('AWS::WAFv2::WebACL', { Name: 'aicode-prod-waf' }, ['Scope'], 'CLOUDFRONT'),
    code: 'CONTRACT_NO_WEB_ACL',
    found: 'aicode-prod-waf',
  },
  {
    what: 'an Ingress answers for a host that has no certificate',
    change: withObject('Ingress', 'api', ['spec', 'rules', 0, 'host'], 'v1.api.aicode-platform.dev'),
    code: 'CONTRACT_NO_CERTIFICATE',
    found: 'v1.api.aicode-platform.dev',
  },
  {
    what: 'an Ingress answers for a host of another domain',
    change: withObject('Ingress', 'api', ['spec', 'rules', 0, 'host'], 'api.example.com'),
    code: 'CONTRACT_NO_ZONE',
    found: 'api.example.com',
  },
  {
    what: 'subnets lose the tags that load balancers look for',
    change: withResource('AWS::EC2::Subnet', { CidrBlock: '10.0.2.0/24' }, ['Tags'], []),
    code: 'CONTRACT_SUBNET_UNTAGGED',
    found: '10.0.2.0/24',
  },
];
