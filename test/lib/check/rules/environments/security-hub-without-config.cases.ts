import type { RuleCases } from '../../rule-cases';
import { sharedPlatform } from './shared-platform';
import { twoAccounts } from './two-accounts';

const watched = { trail: true, config: true, guardDuty: true, securityHub: true };
const half = { ...watched, config: false };
const says = (environment: string): string =>
  `${environment}.security.config: Security Hub of ${environment} has nothing to judge: its controls need Config; found false, and securityHub: true; fix: remove config: false, or set securityHub: false`;

export const cases: RuleCases = {
  code: 'SECURITY_HUB_WITHOUT_CONFIG',
  passes: [
    { platform: () => sharedPlatform({ security: watched }) },
    { platform: () => sharedPlatform({ security: { ...half, securityHub: false } }) },
    {
      // one of the two records, the other judges
      platform: () =>
        twoAccounts({
          staging: { security: { ...watched, securityHub: false } },
          production: { security: half },
        }),
    },
  ],
  fails: [
    { platform: () => sharedPlatform({ security: half }), says: [says('production')] },
    {
      platform: () =>
        twoAccounts({
          staging: { security: half },
          production: { security: { ...watched, securityHub: false }, account: '333333333333' },
        }),
      says: [says('staging')],
    },
  ],
  doesNotApply: [{ platform: () => ({ ...sharedPlatform({ security: half }), shared: undefined }) }],
};
