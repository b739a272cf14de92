import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const more = { sidecars: { proxy: { image: 'proxy' } }, migration: { command: ['/migrate'] } };
const fix = 'fix: give it to production too, best in the base of all environments, or take it from staging';

export const cases: RuleCases = {
  code: 'PROMOTION_LACKS_CONTAINER',
  passes: [
    { platform: () => twoEnvironments({}, {}, { api: more }) },
    { platform: () => twoEnvironments({}, { api: more }) }, // production may have more
  ],
  fails: [
    {
      platform: () => twoEnvironments({ api: more }),
      says: [
        `production.services.api.sidecars.proxy: the container "proxy" of api is there in staging and not in production; ${fix}`,
        `production.services.api.migration: the container "migration" of api is there in staging and not in production; ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: () => twoEnvironments() }],
};
