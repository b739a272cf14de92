import type { KeyFamily } from './key-family';
import { words } from './words';

const source = 'https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/main/pkg/annotations/constants.go';

/** Annotations of Ingresses; those of actions and conditions end in the name of a backend, those of listeners in a port. */
export const awsIngress: KeyFamily = {
  prefix: 'alb.ingress.kubernetes.io',
  names: words(`
  acm-pca-arn auth-idp-cognito auth-idp-oidc auth-on-unauthenticated-request auth-scope auth-session-cookie
  auth-session-timeout auth-type backend-protocol backend-protocol-version certificate-arn create-acm-cert
  customer-owned-ipv4-pool dry-run-plan enable-frontend-nlb frontend-nlb-attributes frontend-nlb-eip-allocations
  frontend-nlb-healthcheck-healthy-threshold-count frontend-nlb-healthcheck-interval-seconds
  frontend-nlb-healthcheck-path frontend-nlb-healthcheck-port frontend-nlb-healthcheck-protocol
  frontend-nlb-healthcheck-success-codes frontend-nlb-healthcheck-timeout-seconds
  frontend-nlb-healthcheck-unhealthy-threshold-count frontend-nlb-listener-port-mapping frontend-nlb-scheme
  frontend-nlb-security-groups frontend-nlb-subnets frontend-nlb-tags group.name group.order
  healthcheck-interval-seconds healthcheck-path healthcheck-port healthcheck-protocol
  healthcheck-timeout-seconds healthy-threshold-count inbound-cidrs ip-address-type ipam-ipv4-pool-id
  jwt-validation listen-ports load-balancer-attributes load-balancer-name manage-backend-security-group-rules
  minimum-load-balancer-capacity multi-cluster-target-group mutual-authentication scheme
  security-group-prefix-lists security-groups shield-advanced-protection ssl-policy ssl-redirect subnets
  success-codes tags target-control-port target-group-attributes target-node-labels target-type
  unhealthy-threshold-count use-regex-path-match waf-acl-id wafv2-acl-arn wafv2-acl-name web-acl-id
`),
  free: ['actions.', 'conditions.', 'transforms.', 'listener-attributes.', 'frontend-nlb-listener-attributes.'],
  source,
};

/** Annotations of Services of type LoadBalancer; the prefix holds those of other clouds too. */
export const awsService: KeyFamily = {
  prefix: 'service.beta.kubernetes.io',
  within: 'aws-load-balancer-',
  names: words(`
  aws-load-balancer-access-log-emit-interval aws-load-balancer-access-log-enabled
  aws-load-balancer-access-log-s3-bucket-name aws-load-balancer-access-log-s3-bucket-prefix
  aws-load-balancer-additional-resource-tags aws-load-balancer-alpn-policy aws-load-balancer-attributes
  aws-load-balancer-backend-protocol aws-load-balancer-connection-draining-enabled
  aws-load-balancer-connection-draining-timeout aws-load-balancer-connection-idle-timeout
  aws-load-balancer-cross-zone-load-balancing-enabled aws-load-balancer-disable-nlb-sg
  aws-load-balancer-eip-allocations aws-load-balancer-eip-allocations-discovery-tags
  aws-load-balancer-enable-icmp-for-path-mtu-discovery aws-load-balancer-enable-prefix-for-ipv6-source-nat
  aws-load-balancer-enable-tcp-udp-listener aws-load-balancer-extra-security-groups
  aws-load-balancer-healthcheck-healthy-threshold aws-load-balancer-healthcheck-interval
  aws-load-balancer-healthcheck-path aws-load-balancer-healthcheck-port aws-load-balancer-healthcheck-protocol
  aws-load-balancer-healthcheck-success-codes aws-load-balancer-healthcheck-timeout
  aws-load-balancer-healthcheck-unhealthy-threshold aws-load-balancer-inbound-sg-rules-on-private-link-traffic
  aws-load-balancer-internal aws-load-balancer-ip-address-type aws-load-balancer-ipv6-addresses
  aws-load-balancer-manage-backend-security-group-rules aws-load-balancer-minimum-load-balancer-capacity
  aws-load-balancer-multi-cluster-target-group aws-load-balancer-name aws-load-balancer-nlb-target-type
  aws-load-balancer-private-ipv4-addresses aws-load-balancer-proxy-protocol
  aws-load-balancer-proxy-protocol-per-target-group aws-load-balancer-quic-enabled-containers
  aws-load-balancer-quic-enabled-ports aws-load-balancer-scheme aws-load-balancer-security-group-prefix-lists
  aws-load-balancer-security-groups aws-load-balancer-source-nat-ipv6-prefixes aws-load-balancer-ssl-cert
  aws-load-balancer-ssl-negotiation-policy aws-load-balancer-ssl-ports aws-load-balancer-subnets
  aws-load-balancer-target-group-attributes aws-load-balancer-target-node-labels aws-load-balancer-type
`),
  free: ['aws-load-balancer-listener-attributes.'],
  source,
};

export const awsInjection: KeyFamily = {
  prefix: 'elbv2.k8s.aws',
  names: [
    'checkpoint',
    'checkpoint-timestamp',
    'cluster',
    'pod-readiness-gate-inject',
    'resources',
    'service-webhook-inject',
  ],
  source: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/pod_readiness_gate/',
};
