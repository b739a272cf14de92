import { environmentOf } from '../synthesized';
import { distributionOf, edgeOf, resourcesOf, type Properties } from './edge-of';

const names = ['dev', 'staging', 'production'];

test.each(names)('%s serves its static host over TLS 1.2 or later, HTTP/3 and IPv6, compressed', (name) => {
  const distribution = distributionOf(name);
  expect(distribution).toMatchObject({
    Enabled: true,
    Aliases: [`static.${environmentOf(name).domain}`],
    HttpVersion: 'http2and3',
    IPV6Enabled: true,
    DefaultRootObject: 'index.html',
    ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
  });
  for (const behavior of [distribution.DefaultCacheBehavior, ...distribution.CacheBehaviors]) {
    expect(behavior).toMatchObject({ ViewerProtocolPolicy: 'redirect-to-https', Compress: true });
  }
});

test.each(names)('an address that only the site of %s knows leads to its index', (name) => {
  const rewrite = { ResponseCode: 200, ResponsePagePath: '/index.html', ErrorCachingMinTTL: 10 };
  expect(distributionOf(name).CustomErrorResponses).toEqual([{ ...rewrite, ErrorCode: 404 }]);
});

test('who is refused by the web ACL of production is told so, and not sent the index', () => {
  const [acl] = resourcesOf(edgeOf('production').template, 'AWS::WAFv2::WebACL');
  expect(JSON.stringify(acl?.Rules)).toContain('AWSManagedRulesCommonRuleSet'); // answers 403
  const rewritten: readonly Properties[] = distributionOf('production').CustomErrorResponses;
  for (const refused of [403, 429]) expect(rewritten.map(({ ErrorCode }) => ErrorCode)).not.toContain(refused);
});

test('a release is seen within a minute; files with a hash in their name are kept for a year', () => {
  const { template } = edgeOf('production');
  const policies = template.findResources('AWS::CloudFront::CachePolicy');
  const distribution = distributionOf('production');
  const times = (behavior: Properties): object => policies[behavior.CachePolicyId.Ref]?.Properties.CachePolicyConfig;
  expect(times(distribution.DefaultCacheBehavior)).toMatchObject({ MinTTL: 0, DefaultTTL: 60, MaxTTL: 3600 });
  expect(distribution.CacheBehaviors).toEqual([expect.objectContaining({ PathPattern: '/assets/*' })]);
  expect(times(distribution.CacheBehaviors[0])).toMatchObject({ DefaultTTL: 31_536_000, MaxTTL: 31_536_000 });
});

test.each(names)('only CloudFront reads the bucket of %s, by signed requests', (name) => {
  const { template } = edgeOf(name);
  const [access] = Object.keys(template.findResources('AWS::CloudFront::OriginAccessControl'));
  const { region } = environmentOf(name);
  const shortName = environmentOf(name).shortName;
  const { Origins } = distributionOf(name);
  expect(Origins[0].DomainName).toBe(`aicode-${shortName}-static.s3.${region}.amazonaws.com`);
  for (const origin of Origins) expect(origin.OriginAccessControlId).toEqual({ 'Fn::GetAtt': [access, 'Id'] });
  expect(resourcesOf(template, 'AWS::CloudFront::OriginAccessControl')).toEqual([
    { OriginAccessControlConfig: expect.objectContaining({ SigningBehavior: 'always', SigningProtocol: 'sigv4' }) },
  ]);
});

test('when S3 fails in its region, production serves the copy in the recovery region within the same request', () => {
  const { OriginGroups, Origins, DefaultCacheBehavior, CacheBehaviors } = distributionOf('production');
  const [group] = OriginGroups.Items;
  const members: readonly Properties[] = group.Members.Items;
  const origins: readonly Properties[] = Origins;
  const served = members.map(({ OriginId }) => origins.find(({ Id }) => Id === OriginId)?.DomainName);
  expect(served).toEqual([
    'aicode-prod-static.s3.us-east-1.amazonaws.com',
    'aicode-prod-static-dr.s3.eu-west-1.amazonaws.com',
  ]);
  // not 403 and 404: a file that is missing here is missing there, and the site's own addresses would take twice as long
  expect(group.FailoverCriteria.StatusCodes.Items).toEqual([500, 502, 503, 504]);
  for (const { TargetOriginId } of [DefaultCacheBehavior, ...CacheBehaviors]) expect(TargetOriginId).toBe(group.Id);
});

test.each(['dev', 'staging'])('%s has one origin', (name) => {
  expect(distributionOf(name).Origins).toHaveLength(1);
  expect(distributionOf(name)).not.toHaveProperty('OriginGroups');
});

test('without a copy of the bucket, production has one origin too', () => {
  const production = environmentOf('production');
  const files = { expireDays: undefined, noncurrentDays: 30, replicated: false };
  const buckets = { ...production.buckets, static: files } as unknown as typeof production.buckets;
  expect(distributionOf({ ...production, buckets }).Origins).toHaveLength(1);
});

test('browsers keep to TLS, to files of the site, and out of frames', () => {
  const [headers] = resourcesOf(edgeOf('production').template, 'AWS::CloudFront::ResponseHeadersPolicy');
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = headers?.ResponseHeadersPolicyConfig ?? {};
  expect(security.StrictTransportSecurity).toMatchObject({
    AccessControlMaxAgeSec: 63_072_000,
    IncludeSubdomains: true,
  });
  expect(security.FrameOptions.FrameOption).toBe('DENY');
  expect(security.ContentTypeOptions).toEqual({ Override: true });
  expect(security.ReferrerPolicy.ReferrerPolicy).toBe('strict-origin-when-cross-origin');
  const policy: string = security.ContentSecurityPolicy.ContentSecurityPolicy;
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src|unsafe-eval|default-src[^;]*unsafe/);
  expect(custom.Items).toEqual([expect.objectContaining({ Header: 'Permissions-Policy', Override: true })]);
  const { DefaultCacheBehavior, CacheBehaviors } = distributionOf('production');
  for (const behavior of [DefaultCacheBehavior, ...CacheBehaviors]) {
    expect(behavior.ResponseHeadersPolicyId).toEqual({ Ref: expect.stringContaining('headers') });
  }
});

test.each([
  ['dev', 'PriceClass_100'],
  ['staging', 'PriceClass_100'],
  ['production', 'PriceClass_All'],
])('%s pays for edges of %s', (name, priceClass) => {
  expect(distributionOf(name).PriceClass).toBe(priceClass);
});
