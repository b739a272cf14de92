import { Duration, aws_cloudfront as cloudfront } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';

/** Files whose name holds a hash of their content, as bundlers write them: they never change. */
export const immutableFiles = '/assets/*';

interface Times {
  readonly what: 'assets' | 'pages';
  readonly usual: Duration;
  readonly longest: Duration;
}

/** How long CloudFront keeps files that say nothing themselves, and at most. */
const times = {
  assets: { what: 'assets', usual: Duration.days(365), longest: Duration.days(365) },
  /** A new release is seen within a minute, without an invalidation. */
  pages: { what: 'pages', usual: Duration.minutes(1), longest: Duration.hours(1) },
} as const satisfies { readonly [What in Times['what']]: Times };

/** Keeps a kind of files, compressed, whatever query, cookie or header a client sends. */
export class StaticCache extends cloudfront.CachePolicy {
  constructor(scope: Construct, id: string, environment: Environment, what: Times['what']) {
    super(scope, id, {
      cachePolicyName: names.resource(environment, 'edge', what),
      comment: `${what} of ${environment.project} in ${environment.name}`,
      minTtl: Duration.seconds(0),
      defaultTtl: times[what].usual,
      maxTtl: times[what].longest,
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }
}
