import type { Environment } from '../../../lib/spec';

/** Bucket of the files that CloudFront serves. */
export const staticBucket = 'static';

/** Whether an environment has files for CloudFront: a bucket of that name. */
export function hasStaticSite({ buckets }: Environment): boolean {
  return Object.hasOwn(buckets, staticBucket);
}

/** Where they are served. */
export function staticHost({ domain }: Environment): string {
  return `static.${domain}`;
}
