import type { RuleCases } from '../../rule-cases';
import { sharedPlatform } from './shared-platform';

const security = { config: true, guardDuty: true, securityHub: true };

export const cases: RuleCases = {
  code: 'ACCOUNT_TRAILED_TWICE',
  passes: [
    { platform: () => sharedPlatform({ security: { ...security, trail: false } }, { organizationTrail: true }) },
  ],
  fails: [
    {
      platform: () => sharedPlatform({ security: { ...security, trail: true } }, { organizationTrail: true }),
      says: [
        "production.security.trail: the organisation's trail records the account of production too: the second copy is paid for; found true, and shared.organizationTrail; fix: set security: { trail: false }",
      ],
    },
  ],
  doesNotApply: [
    { platform: () => sharedPlatform({ security: { ...security, trail: true } }) },
    { platform: () => ({ ...sharedPlatform({ security: { ...security, trail: true } }), shared: undefined }) },
  ],
};
