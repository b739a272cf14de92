import { Match, Template } from 'aws-cdk-lib/assertions';
import fc from 'fast-check';
import type { Environment } from '../../../lib/spec';
import { SecurityStack } from '../../lib/security';
import { environmentOf, newApp, templateOf } from '../synthesized';

/** Part of a template: what is read of it is asserted at once. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- templates have no types
type Loose = any;

interface Named {
  readonly Name: string;
  readonly Status: string;
}

const environments = ['dev', 'staging', 'production'] as const;

describe.each(environments)('in %s', (name) => {
  const template = templateOf(`${name}-security`);

  test('every call of the AWS API is recorded, in all regions, signed and encrypted (I12)', () => {
    template.hasResourceProperties('AWS::CloudTrail::Trail', {
      IsLogging: true,
      IsMultiRegionTrail: true,
      IncludeGlobalServiceEvents: true,
      EnableLogFileValidation: true,
      IsOrganizationTrail: false,
      KMSKeyId: Match.anyValue(),
      CloudWatchLogsLogGroupArn: Match.anyValue(),
    });
  });

  test('the record of calls is in a bucket of its own that nobody but this trail writes', () => {
    const { account } = environmentOf(name);
    const bucket = `aicode-${environmentOf(name).shortName}-security-audit`;
    const { Properties: properties } = one(template, 'AWS::S3::Bucket', { BucketName: bucket });
    expect(properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const writers = statements(template, 'AWS::S3::BucketPolicy').filter(({ Action }) => Action === 's3:PutObject');
    const ofTrail = writers.filter(({ Principal }) => Principal.Service === 'cloudtrail.amazonaws.com');
    expect(ofTrail).toHaveLength(1);
    expect(ofTrail[0]?.Condition.StringEquals['aws:SourceArn']).toMatch(
      new RegExp(`:${account}:trail/aicode-${environmentOf(name).shortName}-security-trail$`),
    );
    expect(JSON.stringify(ofTrail[0]?.Resource)).toContain(`/AWSLogs/${account}/*`);
  });

  test('the key of the record serves that trail and its log group only', () => {
    const granted = statements(template, 'AWS::KMS::Key').filter(({ Principal }) => Principal.Service !== undefined);
    expect(granted.length).toBe(3);
    for (const { Condition } of granted) expect(JSON.stringify(Condition)).toMatch(/SourceArn|EncryptionContext/);
  });

  test('AWS Config records every kind of resource and delivers where no lock is in its way', () => {
    template.hasResourceProperties('AWS::Config::ConfigurationRecorder', {
      RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true },
    });
    const { Properties: records } = one(template, 'AWS::S3::Bucket', {
      BucketName: Match.stringLikeRegexp('records$'),
    });
    expect(records.ObjectLockConfiguration).toBeUndefined();
    template.hasResourceProperties('AWS::Config::DeliveryChannel', { S3BucketName: { Ref: Match.anyValue() } });
  });

  test('AWS Config checks at least a dozen promises, none before it records', () => {
    const rules = Object.values(template.findResources('AWS::Config::ConfigRule'));
    expect(rules.length).toBeGreaterThanOrEqual(12);
    const before = Object.keys(template.findResources('AWS::Config::ConfigurationRecorder'));
    for (const { DependsOn } of rules) expect(DependsOn).toEqual(expect.arrayContaining(before));
  });

  test('GuardDuty watches the cluster, buckets and databases, and nothing that is billed by the size of nodes', () => {
    const { Properties: properties } = one(template, 'AWS::GuardDuty::Detector', { Enable: true });
    const status = Object.fromEntries((properties.Features as Named[]).map(({ Name, Status }) => [Name, Status]));
    expect(status).toMatchObject({
      EKS_AUDIT_LOGS: 'ENABLED',
      S3_DATA_EVENTS: 'ENABLED',
      RDS_LOGIN_EVENTS: 'ENABLED',
      RUNTIME_MONITORING: 'DISABLED',
    });
  });

  test('Security Hub holds the account to the AWS and the CIS standard', () => {
    const standards = Object.values(template.findResources('AWS::SecurityHub::Standard'));
    const arns = standards.map(({ Properties: { StandardsArn } }) => JSON.stringify(StandardsArn));
    expect(arns).toHaveLength(2);
    expect(arns.join()).toMatch(/aws-foundational-security-best-practices/);
    expect(arns.join()).toMatch(/cis-aws-foundations-benchmark/);
  });

  test.each([
    ['intruder-likely', 'critical'],
    ['intruder-possible', 'warning'],
    ['account-unsafe', 'critical'],
    ['account-weak', 'warning'],
    ['promise-broken', 'warning'],
    ['trail-touched', 'critical'],
  ])('%s is told to the topic %s', (rule, severity) => {
    const { shortName, account, region } = environmentOf(name);
    template.hasResourceProperties('AWS::Events::Rule', {
      Name: `aicode-${shortName}-security-${rule}`,
      State: 'ENABLED',
      Targets: [
        { Arn: `arn:aws:sns:${region}:${account}:aicode-${shortName}-alerts-${severity}`, Id: Match.anyValue() },
      ],
    });
  });

  test('somebody is called when the root user acts', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Threshold: 1,
      EvaluationPeriods: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      AlarmActions: [Match.stringLikeRegexp('alerts-critical$')],
    });
    template.hasResourceProperties('AWS::Logs::MetricFilter', { FilterPattern: Match.stringLikeRegexp('"Root"') });
  });
});

test('only production locks its record, for a year: elsewhere a destroy must leave nothing', () => {
  const locked = environments.filter((name) =>
    Object.values(templateOf(`${name}-security`).findResources('AWS::S3::Bucket')).some(
      ({ Properties: { ObjectLockConfiguration: lock } }) =>
        lock?.Rule.DefaultRetention.Days === 365 && lock.Rule.DefaultRetention.Mode === 'GOVERNANCE',
    ),
  );
  expect(locked).toEqual(['production']);
});

test('AWS Config promises only what the environment has: no standby in dev, a web ACL where there is one', () => {
  const identifiers = (name: string): string[] =>
    Object.values(templateOf(`${name}-security`).findResources('AWS::Config::ConfigRule')).map(
      ({ Properties }) => Properties.Source.SourceIdentifier,
    );
  expect(identifiers('dev')).not.toContain('RDS_MULTI_AZ_SUPPORT');
  expect(identifiers('production')).toContain('RDS_MULTI_AZ_SUPPORT');
  expect(identifiers('production')).toContain('ALB_WAF_ENABLED');
});

test('what another environment of the account does already is not made twice, in any combination', () => {
  const kinds = {
    trail: 'AWS::CloudTrail::Trail',
    config: 'AWS::Config::ConfigurationRecorder',
    guardDuty: 'AWS::GuardDuty::Detector',
    securityHub: 'AWS::SecurityHub::Hub',
  } as const;
  const flags = fc.record({
    trail: fc.boolean(),
    config: fc.boolean(),
    guardDuty: fc.boolean(),
    securityHub: fc.boolean(),
  });
  fc.assert(
    fc.property(flags, (security) => {
      const template = made({ ...environmentOf('dev'), security });
      for (const [service, type] of Object.entries(kinds)) {
        template.resourceCountIs(type, security[service as keyof typeof kinds] ? 1 : 0);
      }
      const needsBucket = security.trail || security.config;
      expect(Object.keys(template.findResources('AWS::S3::Bucket')).length > 0).toBe(needsBucket);
    }),
    { numRuns: 16 },
  );
});

function made(environment: Environment): Template {
  return Template.fromStack(new SecurityStack(newApp(), { environment }));
}

function one(template: Template, type: string, properties: object): { readonly Properties: Loose } {
  const found = Object.values(template.findResources(type, { Properties: Match.objectLike(properties) }));
  expect(found).toHaveLength(1);
  return found[0] as { readonly Properties: Loose };
}

function statements(template: Template, type: string): readonly Loose[] {
  return Object.values(template.findResources(type)).flatMap(
    ({ Properties: { PolicyDocument, KeyPolicy } }) => (PolicyDocument ?? KeyPolicy).Statement,
  );
}
