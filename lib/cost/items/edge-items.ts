import { hasStaticSite } from '../../spec';
import type { CostContext } from '../cost-context';
import type { CostItem } from '../cost-item';
import { prices } from '../prices';
import { usageAnywhere } from '../usage';
import { webAcls } from './made-by-infrastructure';

/** What stands before public hosts: CloudFront, web ACLs and DNS. */
export function edgeItems(context: CostContext): readonly CostItem[] {
  const { environment, item, usage } = context;
  const requests = usage.requestMillions;
  const use = { part: 'edge', isAssumed: true } as const;
  return [
    item({ part: 'edge', name: 'hosted zone', price: prices.hostedZone, amount: 1 }),
    item({ ...use, name: 'queries of DNS', price: prices.hostedZoneQueries, amount: requests }),
    ...(hasStaticSite(environment)
      ? [
          item({ ...use, name: 'CloudFront: traffic', price: prices.distributionTraffic, amount: usage.edgeGiB }),
          item({ ...use, name: 'CloudFront: requests', price: prices.distributionRequests, amount: requests }),
        ]
      : []),
    ...webAclItems(context),
  ];
}

function webAclItems({ environment, item, usage }: CostContext): readonly CostItem[] {
  const { regional, edge } = webAcls(environment);
  const acls = regional + edge;
  if (acls === 0) return [];
  const rateRules = environment.ingress.rateLimit === undefined ? 0 : 1;
  const rules = acls * (usageAnywhere.webAclRules + rateRules);
  const use = { part: 'edge', isAssumed: true } as const;
  return [
    item({ part: 'edge', name: 'web ACLs', price: prices.webAcl, amount: acls }),
    item({ ...use, name: 'rules of web ACLs', price: prices.webAclRule, amount: rules }),
    item({
      ...use,
      name: 'requests that web ACLs judge',
      price: prices.webAclRequests,
      amount: acls * usage.requestMillions,
    }),
  ];
}
