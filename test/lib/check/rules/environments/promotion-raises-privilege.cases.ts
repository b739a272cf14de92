import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const fix = 'fix: set production to what staging has, or more';
const reads = { calls: { buckets: { media: ['read'] } } } as const;

export const cases: RuleCases = {
  code: 'PROMOTION_RAISES_PRIVILEGE',
  passes: [
    { platform: () => twoEnvironments({}, {}, { api: reads as never }) },
    { platform: () => twoEnvironments({ api: reads as never }) },
  ],
  fails: [
    {
      platform: () =>
        twoEnvironments(
          {},
          { api: { calls: { buckets: { media: ['read', 'write'] }, stores: { db: ['read'] } } } },
          { api: reads as never },
        ),
      says: [
        'production.services.api.calls.stores.db: api has more access to db in production than in staging; found read; ' +
          `accepted none; ${fix}`,
        'production.services.api.calls.buckets.media: api has more access to media in production than in staging; ' +
          `found read, write; accepted read; ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: () => twoEnvironments() }],
};
