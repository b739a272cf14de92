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
  code: 'ENGINE_SUPPORT_ENDS',
  passes: [{ platform: on('15', '7.1') }, { platform: on('14', '7.0') }],
  fails: [
    {
      platform: on('14', '6.2'),
      today: '2027-01-01',
      says: [
        `stores.orders.version: the standard support of postgresql 14 by AWS ends soon: then ${afterwards}; found postgresql 14, supported until 2027-02-28, 58 days more; fix: ${fix}`,
        `stores.sessions.version: the standard support of redis 6.2 by AWS ends soon: then ${afterwards}; found redis 6.2, supported until 2027-01-31, 30 days more; fix: ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: on('13', '7.1'), today: '2026-11-21' }],
};
