import { didYouMean } from '../../../problem';
import { tlsPolicies } from '../../aws';
import type { EnvironmentRule } from '../rule';

const usual = 'ELBSecurityPolicy-TLS13-1-2-2021-06';
const accepted = 'a policy of TLS 1.2 or 1.3 from the list of Application Load Balancers';

/** Load balancers speak TLS as AWS knows it, and no version that browsers gave up in 2020. */
export const tlsPolicy: EnvironmentRule = ({ environment: { ingress } }) => {
  const { sslPolicy } = ingress;
  if (tlsPolicies.safe.includes(sslPolicy)) return [];
  const place = { path: ['ingress', 'sslPolicy'], found: sslPolicy, accepted };
  const oldest = Object.hasOwn(tlsPolicies.old, sslPolicy) ? tlsPolicies.old[sslPolicy] : undefined;
  if (oldest !== undefined) {
    const message = `this policy admits TLS ${oldest}, which is broken`;
    return [{ ...place, code: 'TLS_POLICY_TOO_OLD', message, fix: `remove sslPolicy for the default, ${usual}` }];
  }
  const fix = didYouMean(sslPolicy, tlsPolicies.safe) ?? `remove sslPolicy for the default, ${usual}`;
  return [{ ...place, code: 'TLS_POLICY_NOT_OFFERED', message: 'load balancers have no policy of this name', fix }];
};
