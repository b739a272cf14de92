import type { Environment } from '../../../spec';
import type { SpecViolation } from '../../violation';
import { inProduction } from './in-production';

/** As many as backups of production are kept at least (requirement I6): time to notice over a weekend or a holiday. */
const leastDays = 7;

const promises = {
  expireDays: 'objects of it are deleted',
  noncurrentDays: 'nobody can bring back what was overwritten or deleted in it',
} as const;

/** A warning only: a bucket may hold what nobody wants tomorrow. */
export const objectsDeletedSoon = inProduction({
  code: 'OBJECTS_DELETED_SOON',
  severity: 'warning',
  title: 'what buckets of production hold is there for a week at least',
  why:
    '`expireDays` deletes every object of a bucket after so many days, whether somebody needs it or not, and ' +
    '`noncurrentDays` is how long a deleted or overwritten one can be brought back. Below a week a mistake of Friday is ' +
    'past mending on Tuesday, and a digit too few in the spec empties a bucket. Where that is meant, waive the rule.',
  fix: `Set \`expireDays\` and \`noncurrentDays\` to ${leastDays} or more, or remove them.`,
  sources: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html'],
  read: ({ buckets }) => Object.entries(buckets).flatMap(([name, bucket]) => check(name, bucket)),
});

function check(name: string, bucket: Environment['buckets'][string]): SpecViolation[] {
  return (['expireDays', 'noncurrentDays'] as const).flatMap((key) => {
    const days = bucket[key];
    if (days === undefined || days >= leastDays) return [];
    const after = days === 1 ? 'after 1 day' : `after ${days} days`;
    return [
      {
        spec: ['buckets', name, key],
        message: `bucket "${name}": ${after} ${promises[key]}`,
        found: String(days),
        accepted: `${leastDays} or more`,
        fix: `set ${key} to ${leastDays} or more, or remove it`,
      },
    ];
  });
}
