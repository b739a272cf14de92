import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const exposed = (access: 'public' | 'internal'): { exposure: object } => ({
  exposure: { access, host: 'api.{domain}' },
});
const fix = 'fix: set exposure.access once, in the base of all environments';

export const cases: RuleCases = {
  code: 'PROMOTION_CHANGES_EXPOSURE',
  passes: [{ platform: () => twoEnvironments({}, {}, { api: exposed('public') as never }) }],
  fails: [
    {
      platform: () => twoEnvironments({ api: exposed('public') as never }, { api: exposed('internal') as never }),
      says: [
        'production.services.api.exposure.access: api is public in staging, and internal in production; ' +
          `found internal; accepted public; ${fix}`,
      ],
    },
    {
      platform: () => twoEnvironments({ api: exposed('internal') as never }),
      says: [
        'production.services.api.exposure: api is internal in staging, and not exposed in production; ' +
          `found no exposure; accepted internal; ${fix}`,
      ],
    },
  ],
  doesNotApply: [
    { platform: () => twoEnvironments() },
    { platform: () => twoEnvironments({}, { api: exposed('public') as never }) },
  ],
};
