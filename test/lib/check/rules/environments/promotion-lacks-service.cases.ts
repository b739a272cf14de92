import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const services = { mock: { type: 'http', ports: { http: 8080 } } } as const;

export const cases: RuleCases = {
  code: 'PROMOTION_LACKS_SERVICE',
  passes: [
    { platform: () => twoEnvironments({}, {}, { services }) },
    { platform: () => twoEnvironments({}, { services }) },
  ],
  fails: [
    {
      platform: () => twoEnvironments({ services }),
      says: [
        'production.services.mock: the service "mock" runs in staging and not in production; ' +
          'fix: declare it in production too, or take it from staging',
      ],
    },
  ],
  doesNotApply: [
    {
      platform: () =>
        twoEnvironments({ services, values: { promotesFrom: undefined } }, { values: { promotesFrom: null } }),
    },
  ],
};
