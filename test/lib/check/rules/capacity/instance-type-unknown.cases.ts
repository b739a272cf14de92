import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';

const shop = { shop: { type: 'http', ports: { http: 8080 } } } as const;
const nodes = (...instanceTypes: string[]): object => ({
  cluster: { nodeGroups: { general: { instanceTypes, maxSize: 4 } } },
});

export const cases: RuleCases = {
  code: 'INSTANCE_TYPE_UNKNOWN',
  passes: [
    { platform: () => smallPlatform(shop) },
    { platform: () => smallPlatform(shop, nodes('m7i.large', 'c7i.24xlarge')) },
  ],
  fails: [
    {
      platform: () => smallPlatform(shop, nodes('t3.large', 'm8i.large')),
      says: [
        'cluster.nodeGroups.general.instanceTypes.1: the size of instance type "m8i.large" is not known, so the capacity of node group "general" cannot be judged; found m8i.large; accepted a type of the families t3, t3a, t4g, m5, m6i, m7i, m7g, c5, c6i, c7i, c7g, r5, r6i and r7g; fix: did you mean "m6i.large"?',
      ],
    },
    {
      platform: () =>
        smallPlatform(shop, { stores: { orders: { engine: 'postgresql', instanceClass: 'db.m8g.large' } } }),
      says: [
        'stores.orders.instanceClass: the memory of "db.m8g.large" is not known, so its connections cannot be judged; found db.m8g.large; accepted a class of the families db.t3, db.t4g, db.m5, db.m6i, db.m6g, db.m7g, db.r5, db.r6i, db.r6g and db.r7g; fix: take a class that is known, or watch the connections by other means',
      ],
    },
  ],
  doesNotApply: [
    {
      platform: () => smallPlatform(shop, { stores: { cache: { engine: 'redis', nodeType: 'cache.c7gn.large' } } }),
    },
  ],
};
