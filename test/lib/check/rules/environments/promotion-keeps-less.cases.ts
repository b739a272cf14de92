import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const fix = 'fix: set production to what staging has, or more';

export const cases: RuleCases = {
  code: 'PROMOTION_KEEPS_LESS',
  passes: [
    {
      platform: () =>
        twoEnvironments({}, { values: { logs: { retentionDays: 90 }, buckets: { media: { noncurrentDays: 60 } } } }),
    },
    { platform: () => twoEnvironments({ values: { buckets: { media: { expireDays: 30 } } } }) },
  ],
  fails: [
    {
      platform: () =>
        twoEnvironments(
          { values: { stores: { db: { backupRetentionDays: 10 }, cache: { snapshotRetentionDays: 5 } } } },
          {
            values: {
              logs: { retentionDays: 14 },
              stores: { db: { backupRetentionDays: 7 } },
              buckets: { media: { expireDays: 30, noncurrentDays: 7 } },
            },
          },
        ),
      says: [
        `production.logs.retentionDays: logs are kept for fewer days in production than in staging; found 14; accepted 30 or more; ${fix}`,
        `production.stores.cache.snapshotRetentionDays: snapshots of cache are kept for fewer days in production than in staging; found 1; accepted 5 or more; ${fix}`,
        `production.stores.db.backupRetentionDays: backups of db are kept for fewer days in production than in staging; found 7; accepted 10 or more; ${fix}`,
        `production.buckets.media.noncurrentDays: deleted objects of media come back for fewer days in production than in staging; found 7; accepted 30 or more; ${fix}`,
        `production.buckets.media.expireDays: objects of media are deleted sooner in production than in staging; found 30; accepted nothing: objects are kept; ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: () => twoEnvironments({ values: { buckets: { tests: { noncurrentDays: 90 } } } }) }],
};
