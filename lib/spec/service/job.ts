import { z } from 'zod';
import { positiveSeconds } from '../schema/fields';

/** How the runs of a cron service are bounded; the fields of a CronJob. */
export const job = z.strictObject({
  concurrencyPolicy: z.enum(['Allow', 'Forbid', 'Replace']).default('Forbid'),
  /** How late a run may still start after its time was missed. */
  startingDeadlineSeconds: z.int().min(10).max(86_400).default(600),
  activeDeadlineSeconds: positiveSeconds.default(3600),
  backoffLimit: z.int().min(0).max(20).default(2),
  successfulJobsHistoryLimit: z.int().min(0).max(20).default(3),
  failedJobsHistoryLimit: z.int().min(0).max(20).default(3),
  suspend: z.boolean().default(false),
});

export type CronSettings = z.output<typeof job>;
