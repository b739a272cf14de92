import { hasStaticSite } from '../../lib/edge';
import { environmentOf } from '../synthesized';
import { distributionOf, edgeOf, resourcesOf, type Properties } from './edge-of';

const names = ['dev', 'staging', 'production'];

test.each(names)('%s keeps what CloudFront reads in the one region where it looks', (name) => {
  expect(edgeOf(name).region).toBe('us-east-1');
});

test.each(names)('certificate and addresses of %s stand in the zone that its ingress stack makes', (name) => {
  const { template, ingress } = edgeOf(name);
  const { domain, region, shortName } = environmentOf(name);
  const [certificate] = resourcesOf(template, 'AWS::CertificateManager::Certificate');
  const records = resourcesOf(template, 'AWS::Route53::RecordSet');
  expect(certificate).toMatchObject({ DomainName: `static.${domain}`, ValidationMethod: 'DNS' });
  expect(records.map(({ Type }) => Type).sort()).toEqual(['A', 'AAAA']);
  const zones = [certificate?.DomainValidationOptions[0].HostedZoneId, ...records.map((record) => record.HostedZoneId)];
  for (const zone of zones) {
    const { StackName, Region, OutputName } = zone['Fn::GetStackOutput'];
    expect([StackName, Region]).toEqual([`aicode-${shortName}-ingress`, region]);
    expect(Object.keys(ingress.toJSON().Outputs)).toContain(OutputName);
    expect(ingress.toJSON().Outputs[OutputName].Value).toEqual({ Ref: expect.stringContaining('zone') });
  }
  const [distribution] = Object.keys(template.findResources('AWS::CloudFront::Distribution'));
  for (const record of records) {
    expect(record.Name).toBe(`static.${domain}.`);
    expect(record.AliasTarget.DNSName).toEqual({ 'Fn::GetAtt': [distribution, 'DomainName'] });
  }
});

test('production is behind a web ACL for CloudFront, without rules for databases', () => {
  const { template } = edgeOf('production');
  const [acl] = resourcesOf(template, 'AWS::WAFv2::WebACL');
  expect(acl?.Scope).toBe('CLOUDFRONT');
  const rules: readonly Properties[] = acl?.Rules;
  expect(rules.map(({ Name }) => Name)).toEqual([
    'AWSManagedRulesAmazonIpReputationList',
    'rate-limit',
    'AWSManagedRulesCommonRuleSet',
    'AWSManagedRulesKnownBadInputsRuleSet',
  ]);
  const limit = rules.find(({ Name }) => Name === 'rate-limit')?.Statement.RateBasedStatement;
  const { requests, windowSeconds } = environmentOf('production').ingress.rateLimit ?? {};
  expect(limit).toEqual({ Limit: requests, EvaluationWindowSec: windowSeconds, AggregateKeyType: 'IP' });
  const [id] = Object.keys(template.findResources('AWS::WAFv2::WebACL'));
  expect(distributionOf('production').WebACLId).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
});

test.each(['dev', 'staging'])('%s pays for no web ACL before files', (name) => {
  expect(distributionOf(name)).not.toHaveProperty('WebACLId');
  edgeOf(name).template.resourceCountIs('AWS::WAFv2::WebACL', 0);
});

test.each(names)('requests to %s are logged, encrypted, without cookies and queries', (name) => {
  const { template } = edgeOf(name);
  const [source] = resourcesOf(template, 'AWS::Logs::DeliverySource');
  const [delivery] = resourcesOf(template, 'AWS::Logs::Delivery');
  const [distribution] = Object.keys(template.findResources('AWS::CloudFront::Distribution'));
  expect(source).toMatchObject({ LogType: 'ACCESS_LOGS', Name: delivery?.DeliverySourceName });
  expect(JSON.stringify(source?.ResourceArn)).toContain(`distribution/",{"Ref":"${distribution}"}`);
  expect(delivery?.RecordFields).toEqual(expect.arrayContaining(['date', 'time', 'c-ip', 'cs-uri-stem', 'sc-status']));
  for (const field of ['cs(Cookie)', 'cs-uri-query']) expect(delivery?.RecordFields).not.toContain(field);
  const groups = resourcesOf(template, 'AWS::Logs::LogGroup');
  const [destination] = resourcesOf(template, 'AWS::Logs::DeliveryDestination');
  const { logs, shortName } = environmentOf(name);
  const group = groups.find(({ LogGroupName }) => LogGroupName === `/aicode/${shortName}/edge/access`);
  expect(group).toMatchObject({ RetentionInDays: logs.retentionDays, KmsKeyId: expect.anything() });
  expect(destination?.DestinationResourceArn).toMatch(new RegExp(`:log-group:${group?.LogGroupName}$`));
  const [key] = resourcesOf(template, 'AWS::KMS::Key');
  for (const { LogGroupName } of groups)
    expect(JSON.stringify(key?.KeyPolicy)).toContain(`:log-group:${LogGroupName}"`);
});

test.each(names)('the pipeline finds the distribution of %s by a name', (name) => {
  const { template } = edgeOf(name);
  const [distribution] = Object.keys(template.findResources('AWS::CloudFront::Distribution'));
  expect(resourcesOf(template, 'AWS::SSM::Parameter')).toEqual([
    expect.objectContaining({
      Name: `/aicode/${environmentOf(name).shortName}/edge/distribution-id`,
      Value: { Ref: distribution },
    }),
  ]);
});

test.each(['dev', 'staging'])('news of the certificate of %s reaches the region of its topics', (name) => {
  const { template } = edgeOf(name);
  const { account, region } = environmentOf(name);
  const bus = `arn:aws:events:${region}:${account}:event-bus/default`;
  const [rule] = resourcesOf(template, 'AWS::Events::Rule');
  expect(rule).toMatchObject({
    EventPattern: { source: ['aws.acm'] },
    Targets: [expect.objectContaining({ Arn: bus })],
  });
  expect(resourcesOf(template, 'AWS::IAM::Policy')[0]?.PolicyDocument.Statement).toEqual([
    { Action: 'events:PutEvents', Effect: 'Allow', Resource: bus },
  ]);
});

test('production needs no such news: it lives there', () => {
  edgeOf('production').template.resourceCountIs('AWS::Events::Rule', 0);
});

test('an environment without the bucket "static" has no static site', () => {
  const { static: _, ...buckets } = environmentOf('dev').buckets;
  expect(hasStaticSite({ ...environmentOf('dev'), buckets })).toBe(false);
  expect(names.map((name) => hasStaticSite(environmentOf(name)))).toEqual([true, true, true]);
});
