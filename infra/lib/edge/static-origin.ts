import { aws_cloudfront as cloudfront, aws_cloudfront_origins as origins, aws_s3 as s3 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, staticBucket, type Environment } from '../../../lib/spec';

/** Answers of S3 that mean a failure of the region, not a file that is not there. */
const failures = [500, 502, 503, 504];

/**
 * Where CloudFront gets files: from the bucket, and within the same request from its copy in the recovery region when
 * that fails. Buckets are closed; their policies and keys let the distributions of the account read.
 */
export function staticOrigin(scope: Construct, environment: Environment): cloudfront.IOrigin {
  const access = new cloudfront.S3OriginAccessControl(scope, 'access', {
    originAccessControlName: names.resource(environment, 'edge', 'access'),
    signing: cloudfront.Signing.SIGV4_ALWAYS,
  });
  const origin = (id: string, bucketName: string, region: string): cloudfront.IOrigin =>
    origins.S3BucketOrigin.withOriginAccessControl(s3.Bucket.fromBucketAttributes(scope, id, { bucketName, region }), {
      originAccessControl: access,
      originAccessLevels: [cloudfront.AccessLevel.READ],
    });
  const primaryOrigin = origin('bucket', names.bucket(environment, staticBucket), environment.region);
  const recovery = environment.disasterRecovery?.region;
  if (recovery === undefined || environment.buckets[staticBucket]?.replicated !== true) return primaryOrigin;
  return new origins.OriginGroup({
    primaryOrigin,
    fallbackOrigin: origin('copy', names.recoveryBucket(environment, staticBucket), recovery),
    fallbackStatusCodes: failures,
  });
}
