import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const more = { ports: { admin: 9000 } };
const fix = 'fix: give it to production too, best in the base of all environments, or take it from staging';

export const cases: RuleCases = {
  code: 'PROMOTION_LACKS_PORT',
  passes: [
    { platform: () => twoEnvironments({}, {}, { api: { ports: { http: 8080, admin: 9000 } } }) },
    { platform: () => twoEnvironments({}, { api: more }) }, // production may have more
  ],
  fails: [
    {
      platform: () => twoEnvironments({ api: more }),
      says: [
        `production.services.api.ports.admin: the port "admin" of api is there in staging and not in production; ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: () => twoEnvironments() }],
};
