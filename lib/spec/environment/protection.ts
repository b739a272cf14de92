import { z } from 'zod';

/** Services that watch an AWS account. There is one of each per account and region. */
export const security = z.strictObject({
  /** Records every call of the AWS API; false where another environment of the same account does. */
  trail: z.boolean().default(true),
  /** Records every change of a resource and judges it; false where another environment of the same account does. */
  config: z.boolean().default(true),
  /** Watches for intruders; false where another environment of the same account does. */
  guardDuty: z.boolean().default(true),
  /** Collects what the others find; false where another environment of the same account does. */
  securityHub: z.boolean().default(true),
});

/** Backups of databases, buckets and volumes by AWS Backup, besides what each service keeps itself. */
export const backup = z.strictObject({
  /** Days that a daily backup is kept: at least 3 in development, 7 elsewhere (requirement I6). */
  retentionDays: z.int().min(1).max(3650).default(7),
  /** Nobody, the owner of the account included, can delete a backup before its time; in production only. */
  lock: z.boolean().default(false),
  /** Restores the newest backups once a month and deletes what came of it. */
  restoreTest: z.boolean().default(false),
});
