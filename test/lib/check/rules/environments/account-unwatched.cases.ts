import type { RuleCases } from '../../rule-cases';
import { sharedPlatform } from './shared-platform';
import { twoAccounts } from './two-accounts';

const watched = { trail: true, config: true, guardDuty: true, securityHub: true };
const unwatched = { trail: false, config: false, guardDuty: false, securityHub: false };

const says = (key: string, what: string): string =>
  `production.security.${key}: nothing in the account of production ${what}; found false; fix: remove ${key}: false`;

const all = [
  says('trail', 'records the calls of its API (CloudTrail)'),
  says('config', 'records changes of its resources (Config)'),
  says('guardDuty', 'looks for intruders (GuardDuty)'),
  says('securityHub', 'collects what is found (Security Hub)'),
];

export const cases: RuleCases = {
  code: 'ACCOUNT_UNWATCHED',
  passes: [
    { platform: () => sharedPlatform({ security: watched }) },
    { platform: () => sharedPlatform({ security: { ...watched, trail: false } }, { organizationTrail: true }) },
    { platform: () => twoAccounts({ staging: { security: watched }, production: { security: unwatched } }) },
  ],
  fails: [
    { platform: () => sharedPlatform({ security: unwatched }), says: all },
    {
      platform: () => sharedPlatform({ security: { ...watched, guardDuty: false } }, { organizationTrail: true }),
      says: all.slice(2, 3),
    },
    {
      // an account of its own
      platform: () =>
        twoAccounts({
          staging: { security: watched, account: '333333333333' },
          production: { security: unwatched },
        }),
      says: all,
    },
    {
      // which accounts those are, nobody knows
      platform: () =>
        twoAccounts({
          staging: { security: watched, account: undefined },
          production: { security: unwatched, account: undefined },
        }),
      says: all,
    },
    {
      // what watches a region sees no other
      platform: () =>
        twoAccounts({
          staging: { security: watched, region: 'eu-west-1' },
          production: { security: { ...watched, config: false } },
        }),
      says: all.slice(1, 2),
    },
  ],
  doesNotApply: [
    { platform: () => sharedPlatform({ security: unwatched, stage: 'staging' }) },
    { platform: () => ({ ...sharedPlatform({ security: unwatched }), shared: undefined }) },
  ],
};
