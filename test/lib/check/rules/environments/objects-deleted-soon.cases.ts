import type { RuleCases } from '../../rule-cases';
import { sharedPlatform } from './shared-platform';

const bucket = { noncurrentDays: 30, replicated: false };
const soon = { buckets: { media: { ...bucket, expireDays: 1 } } };

export const cases: RuleCases = {
  code: 'OBJECTS_DELETED_SOON',
  passes: [
    { platform: () => sharedPlatform({ buckets: { media: bucket } }) },
    { platform: () => sharedPlatform({ buckets: { logs: { ...bucket, expireDays: 7, noncurrentDays: 7 } } }) },
  ],
  fails: [
    {
      platform: () => sharedPlatform(soon),
      says: [
        'production.buckets.media.expireDays: bucket "media": after 1 day objects of it are deleted; found 1; accepted 7 or more; fix: set expireDays to 7 or more, or remove it',
      ],
    },
    {
      platform: () => sharedPlatform({ buckets: { media: { ...bucket, expireDays: 90, noncurrentDays: 6 } } }),
      says: [
        'production.buckets.media.noncurrentDays: bucket "media": after 6 days nobody can bring back what was overwritten or deleted in it; found 6; accepted 7 or more; fix: set noncurrentDays to 7 or more, or remove it',
      ],
    },
  ],
  doesNotApply: [
    { platform: () => sharedPlatform({ ...soon, stage: 'development' }) },
    { platform: () => ({ ...sharedPlatform(soon), shared: undefined }) },
  ],
};
