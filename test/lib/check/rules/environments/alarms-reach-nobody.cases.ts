import type { RuleCases } from '../../rule-cases';
import { sharedPlatform } from './shared-platform';

const silent = { alerts: { emails: [] } };

export const cases: RuleCases = {
  code: 'ALARMS_REACH_NOBODY',
  passes: [{ platform: () => sharedPlatform({ alerts: { emails: ['on-call@example.com'] } }) }],
  fails: [
    {
      platform: () => sharedPlatform(silent),
      says: [
        "production.alerts.emails: alarms of production reach nobody; found no address; fix: set alerts: { emails: ['on-call@example.com'] }",
      ],
    },
  ],
  doesNotApply: [
    { platform: () => sharedPlatform({ ...silent, stage: 'staging' }) },
    { platform: () => ({ ...sharedPlatform(silent), shared: undefined }) },
  ],
};
