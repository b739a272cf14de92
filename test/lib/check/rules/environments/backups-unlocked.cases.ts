import type { RuleCases } from '../../rule-cases';
import { sharedPlatform } from './shared-platform';

const backup = { retentionDays: 35, lock: false, restoreTest: true };

export const cases: RuleCases = {
  code: 'BACKUPS_UNLOCKED',
  passes: [{ platform: () => sharedPlatform({ backup: { ...backup, lock: true } }) }],
  fails: [
    {
      platform: () => sharedPlatform({ backup }),
      says: [
        'production.backup.lock: an administrator of production, or who has taken the account over, can delete all its backups; found false; fix: set backup: { lock: true }',
      ],
    },
  ],
  doesNotApply: [
    { platform: () => sharedPlatform({ backup, stage: 'staging' }) },
    { platform: () => ({ ...sharedPlatform({ backup }), shared: undefined }) },
  ],
};
