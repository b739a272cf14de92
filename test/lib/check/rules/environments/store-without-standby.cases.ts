import type { Environment } from '../../../../../lib/spec';
import { smallEnvironment } from '../../../../small-platform';
import type { RuleCases } from '../../rule-cases';
import { sharedPlatform } from './shared-platform';

const stores = (database: object, cache: object): Pick<Environment, 'stores'> => ({
  stores: smallEnvironment(
    { shop: { type: 'http', ports: { http: 8080 } } },
    {
      stores: {
        orders: { engine: 'postgresql', instanceClass: 'db.t3.small', ...database },
        sessions: { engine: 'redis', nodeType: 'cache.t3.small', ...cache },
      },
    },
  ).stores,
});

const failover = { replicas: 1, automaticFailover: true };

export const cases: RuleCases = {
  code: 'STORE_WITHOUT_STANDBY',
  passes: [{ platform: () => sharedPlatform(stores({ multiAz: true }, failover)) }],
  fails: [
    {
      // nobody promotes a replica by itself
      platform: () => sharedPlatform(stores({ readReplicas: 1 }, { replicas: 1 })),
      says: [
        'production.stores.orders.multiAz: "orders" of production has no standby that takes over when its zone is lost; found false; fix: set multiAz: true',
        'production.stores.sessions.automaticFailover: "sessions" of production has no standby that takes over when its zone is lost; found false; fix: set automaticFailover: true and replicas to 1 or more',
      ],
    },
  ],
  doesNotApply: [
    { platform: () => sharedPlatform({ ...stores({}, {}), stage: 'staging' }) },
    { platform: () => sharedPlatform({ stores: {} }) },
    { platform: () => ({ ...sharedPlatform(stores({}, {})), shared: undefined }) },
  ],
};
