import type { EnvironmentSpec } from '../environment/environment-schema';

/** Bucket of the files that CloudFront serves. */
export const staticBucket = 'static';

/** Whether an environment has files for CloudFront: a bucket of that name. */
export function hasStaticSite({ buckets }: Pick<EnvironmentSpec, 'buckets'>): boolean {
  return Object.hasOwn(buckets, staticBucket);
}

/** Where they are served. */
export function staticHost({ domain }: Pick<EnvironmentSpec, 'domain'>): string {
  return `static.${domain}`;
}
