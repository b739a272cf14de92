/**
 * Default quotas of one Application Load Balancer, as of November 2026;
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
 */
export const loadBalancerQuotas = {
  /** Rules of all listeners together, their default rules not counted. */
  rules: 100,
  targetGroups: 100,
  /** Certificates besides the default one of each listener. */
  certificates: 25,
} as const;
