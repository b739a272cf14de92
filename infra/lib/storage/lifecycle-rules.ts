import { Duration, type aws_s3 as s3 } from 'aws-cdk-lib';
import type { Environment } from '../../../lib/spec';

export type BucketSpec = Environment['buckets'][string];

/** When S3 deletes by itself. Copies in another region need the same rules: expiry is not replicated. */
export function lifecycleRules({ expireDays, noncurrentDays }: BucketSpec): s3.LifecycleRule[] {
  return [
    {
      id: 'uploads-and-versions',
      abortIncompleteMultipartUploadAfter: Duration.days(7),
      noncurrentVersionExpiration: Duration.days(noncurrentDays),
    },
    // S3 does not take both in one rule
    expireDays === undefined
      ? { id: 'delete-markers', expiredObjectDeleteMarker: true }
      : { id: 'expiry', expiration: Duration.days(expireDays) },
  ];
}
