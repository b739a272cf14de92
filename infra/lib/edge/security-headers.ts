import { Duration, aws_cloudfront as cloudfront } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';

/**
 * What every answer tells browsers. A page may load files of its own host only, and call the environment's hosts; pages
 * of those hosts may load its files.
 */
export class SecurityHeaders extends cloudfront.ResponseHeadersPolicy {
  constructor(scope: Construct, id: string, environment: Environment) {
    const { domain } = environment;
    super(scope, id, {
      responseHeadersPolicyName: names.resource(environment, 'edge', 'headers'),
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(domain), override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
        referrerPolicy: {
          referrerPolicy: cloudfront.HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
          override: true,
        },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          {
            header: 'Permissions-Policy',
            value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
            override: true,
          },
        ],
      },
      corsBehavior: {
        accessControlAllowCredentials: false,
        accessControlAllowHeaders: ['*'],
        accessControlAllowMethods: ['GET', 'HEAD'],
        accessControlAllowOrigins: [`https://${domain}`, `https://*.${domain}`],
        originOverride: true,
      },
      removeHeaders: ['Server'],
    });
  }
}

/** Styles may stand in a page, as most frameworks write them; scripts may not. */
function contentSecurityPolicy(domain: string): string {
  return [
    "default-src 'self'",
    "base-uri 'self'",
    `connect-src 'self' https://${domain} https://*.${domain}`,
    "font-src 'self' data:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data: https:",
    "object-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    'upgrade-insecure-requests',
  ].join('; ');
}
