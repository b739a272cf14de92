import { z } from 'zod';
import { dnsLabel } from '../../kubernetes';
import { mapOf } from '../schema/map';

/** S3 buckets by purpose. Always encrypted, versioned and closed to the public. */
export const buckets = mapOf(
  dnsLabel,
  z.strictObject({
    /** Days after which an object is deleted; default: kept. */
    expireDays: z.int().min(1).max(3650).optional(),
    /** Days that an overwritten or deleted object can still be brought back. */
    noncurrentDays: z.int().min(1).max(3650).default(30),
    /** Copied to the recovery region, which `disasterRecovery` names. */
    replicated: z.boolean().default(false),
  }),
);

/** SQS queues, each behind an SNS topic of its name and with a dead-letter queue. */
export const queues = mapOf(
  dnsLabel,
  z.strictObject({
    /** Times that a message is tried before it goes to the dead-letter queue; requirement I15. */
    maxReceiveCount: z.int().min(1).max(1000).default(3),
    visibilityTimeoutSeconds: z.int().min(0).max(43_200).default(60),
    messageRetentionSeconds: z.int().min(60).max(1_209_600).default(345_600),
  }),
);

/** Parameters in Parameter Store that services read or write at run time. */
export const parameters = mapOf(dnsLabel, z.strictObject({ description: z.string().min(1) }));
