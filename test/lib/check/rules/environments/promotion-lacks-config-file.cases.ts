import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const more = { configFiles: { '/etc/shop.conf': 'a = 1' } };
const fix = 'fix: give it to production too, best in the base of all environments, or take it from staging';

export const cases: RuleCases = {
  code: 'PROMOTION_LACKS_CONFIG_FILE',
  passes: [
    { platform: () => twoEnvironments({}, {}, { api: more }) },
    { platform: () => twoEnvironments({}, { api: more }) }, // production may have more
  ],
  fails: [
    {
      platform: () => twoEnvironments({ api: more }),
      says: [
        `production.services.api.configFiles./etc/shop.conf: the config file "/etc/shop.conf" of api is there in staging and not in production; ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: () => twoEnvironments() }],
};
