import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';

const shop = { shop: { type: 'http', ports: { http: 8080 } } } as const;
const on = (postgresql: string, redis: string) => () =>
  smallPlatform(shop, {
    stores: {
      orders: { engine: 'postgresql', version: postgresql, instanceClass: 'db.t3.micro' },
      sessions: { engine: 'redis', version: redis, nodeType: 'cache.t3.micro' },
    },
  });
const fix = 'try the next major version in the first environment, then set version';
const afterwards = 'it costs more for each core and hour, or AWS upgrades it';

export const cases: RuleCases = {
  code: 'ENGINE_SUPPORT_ENDED',
  passes: [{ platform: on('15', '7.1') }, { platform: on('17.5', '6.2') }],
  fails: [
    {
      platform: on('13.22', '6.2'),
      today: '2027-02-01',
      says: [
        `stores.orders.version: the standard support of postgresql 13.22 by AWS has ended: ${afterwards}; found postgresql 13.22 on 2027-02-01; its support ended on 2026-02-28; fix: ${fix}`,
        `stores.sessions.version: the standard support of redis 6.2 by AWS has ended: ${afterwards}; found redis 6.2 on 2027-02-01; its support ended on 2027-01-31; fix: ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: () => smallPlatform(shop), today: '2035-01-01' }],
};
