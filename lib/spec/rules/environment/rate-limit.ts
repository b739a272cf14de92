import type { EnvironmentRule } from '../rule';

/** The web ACL counts requests: without one nobody is refused. */
export const rateLimit: EnvironmentRule = ({ environment: { ingress } }) => {
  if (ingress.rateLimit === undefined || ingress.waf !== undefined) return [];
  return [
    {
      code: 'RATE_LIMIT_WITHOUT_WAF',
      path: ['ingress', 'rateLimit'],
      message: 'a rate limit needs a web ACL, and the environment has none',
      found: `${ingress.rateLimit.requests} requests in ${ingress.rateLimit.windowSeconds} s`,
      fix: "set ingress: { waf: 'waf' }, or remove rateLimit",
    },
  ];
};
