import { Duration, aws_cloudfront as cloudfront, type aws_certificatemanager as acm } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, staticHost, type Environment } from '../../../lib/spec';
import { acknowledge, isKept } from '../stack';
import { SecurityHeaders } from './security-headers';
import { immutableFiles, StaticCache } from './static-cache';
import { staticOrigin } from './static-origin';

export interface StaticDistributionProps {
  readonly environment: Environment;
  readonly certificate: acm.ICertificate;
  /** Default: no web ACL. */
  readonly webAclArn: string | undefined;
}

/** Serves the files of a single-page site, all over the world and over TLS only. */
export class StaticDistribution extends cloudfront.Distribution {
  constructor(scope: Construct, id: string, { environment, certificate, webAclArn }: StaticDistributionProps) {
    const behavior = {
      origin: staticOrigin(scope, environment),
      responseHeadersPolicy: new SecurityHeaders(scope, 'headers', environment),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
    };
    super(scope, id, {
      comment: names.resource(environment, 'edge', 'static'),
      domainNames: [staticHost(environment)],
      certificate,
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      enableIpv6: true,
      priceClass: isKept(environment) ? cloudfront.PriceClass.PRICE_CLASS_ALL : cloudfront.PriceClass.PRICE_CLASS_100,
      defaultRootObject: 'index.html',
      errorResponses: [toIndex],
      defaultBehavior: { ...behavior, cachePolicy: new StaticCache(scope, 'pages', environment, 'pages') },
      additionalBehaviors: {
        [immutableFiles]: { ...behavior, cachePolicy: new StaticCache(scope, 'assets', environment, 'assets') },
      },
      ...(webAclArn !== undefined && { webAclId: webAclArn }),
    });
    acknowledgeFindings(this, webAclArn !== undefined);
  }
}

/**
 * The site itself knows its addresses. Only for files that are not there: 403 is what the web ACL says, and S3 when it
 * refuses CloudFront.
 */
const toIndex: cloudfront.ErrorResponse = {
  httpStatus: 404,
  responseHttpStatus: 200,
  responsePagePath: '/index.html',
  ttl: Duration.seconds(10), // a file that was asked for too early is soon found
};

function acknowledgeFindings(distribution: StaticDistribution, isFiltered: boolean): void {
  acknowledge(distribution, {
    'AwsSolutions-CFR1': 'the site is for readers of all countries',
    'AwsSolutions-CFR3':
      'standard logging v2 writes to a log group; the rule knows only the older kind with ACL grants',
    'Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac':
      'the storage and recovery stacks let distributions of the account read their buckets',
    ...(!isFiltered && {
      'AwsSolutions-CFR2': 'public files without a server behind them; only production pays for a web ACL',
    }),
  });
}
