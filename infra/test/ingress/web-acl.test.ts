import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from '../synthesized';
import { ingressOf, onlyOf, type Properties } from './ingress-of';

const protectedOnes = ['staging', 'production'];

test.each(protectedOnes)('public hosts of %s are behind the web ACL that their Ingress names', (name) => {
  const acl = onlyOf(ingressOf(name), 'AWS::WAFv2::WebACL');
  expect(acl).toMatchObject({ Scope: 'REGIONAL', DefaultAction: { Allow: {} } });
  const file = join(__dirname, '..', '..', '..', 'dist', name, 'services', 'api', '61-ingress-api.yaml');
  expect(readFileSync(file, 'utf8')).toContain(`wafv2-acl-name: ${acl.Name}\n`);
});

test('dev pays for no web ACL', () => {
  ingressOf('dev').resourceCountIs('AWS::WAFv2::WebACL', 0);
  ingressOf('dev').resourceCountIs('AWS::KMS::Key', 0);
});

test.each(protectedOnes)('%s refuses what the managed rules refuse, in an order without ties', (name) => {
  const rules = rulesOf(name);
  const managed = rules.filter((rule) => rule.Statement.ManagedRuleGroupStatement !== undefined);
  expect(managed.map((rule) => rule.Statement.ManagedRuleGroupStatement.Name)).toEqual([
    'AWSManagedRulesAmazonIpReputationList',
    'AWSManagedRulesCommonRuleSet',
    'AWSManagedRulesKnownBadInputsRuleSet',
    'AWSManagedRulesSQLiRuleSet',
  ]);
  for (const rule of managed) expect(rule.OverrideAction).toEqual({ None: {} });
  const priorities = rules.map(({ Priority }) => Priority);
  expect(new Set(priorities).size).toBe(rules.length);
});

test('uploads over 8 KiB pass', () => {
  const rules = rulesOf('production');
  const common = rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet');
  expect(common?.Statement.ManagedRuleGroupStatement.RuleActionOverrides).toEqual([
    { Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } },
  ]);
});

test('staging refuses a client with 429 after 100 requests in 15 minutes, counted over the longest window of WAF', () => {
  const rules = rulesOf('staging');
  const limit = rules.find(({ Name }) => Name === 'rate-limit');
  expect(limit?.Statement.RateBasedStatement).toEqual({ Limit: 67, EvaluationWindowSec: 600, AggregateKeyType: 'IP' });
  expect(limit?.Statement.RateBasedStatement.Limit / 600).toBeCloseTo(100 / 900, 2);
  expect(limit?.Action).toEqual({ Block: { CustomResponse: { ResponseCode: 429 } } });
});

test('production refuses a client with 429 that floods it, and no office behind one address', () => {
  const limit = rulesOf('production').find(({ Name }) => Name === 'rate-limit');
  expect(limit?.Statement.RateBasedStatement).toEqual({
    Limit: 2000,
    EvaluationWindowSec: 300,
    AggregateKeyType: 'IP',
  });
  expect(limit?.Action).toEqual({ Block: { CustomResponse: { ResponseCode: 429 } } });
});

test.each(protectedOnes)('what %s refuses is kept as long as all logs, encrypted and without credentials', (name) => {
  const template = ingressOf(name);
  const { retentionDays } = environmentOf(name).logs;
  const group = onlyOf(template, 'AWS::Logs::LogGroup');
  const [key] = Object.keys(template.findResources('AWS::KMS::Key'));
  expect(group).toMatchObject({ RetentionInDays: retentionDays, KmsKeyId: { 'Fn::GetAtt': [key, 'Arn'] } });
  expect(group.LogGroupName).toMatch(/^aws-waf-logs-/);
  const logging = onlyOf(template, 'AWS::WAFv2::LoggingConfiguration');
  expect(logging.LogDestinationConfigs[0]).toMatch(new RegExp(`:log-group:${group.LogGroupName}$`)); // WAF refuses `:*`
  expect(logging.RedactedFields).toEqual([
    { SingleHeader: { Name: 'authorization' } },
    { SingleHeader: { Name: 'cookie' } },
  ]);
  expect(logging.LoggingFilter.DefaultBehavior).toBe('DROP');
  const ownKey = onlyOf(template, 'AWS::KMS::Key');
  expect(JSON.stringify(ownKey.KeyPolicy)).toContain(`:log-group:${group.LogGroupName}"`);
});

test('log delivery of AWS may write to the group, for this account only', () => {
  const { PolicyDocument } = onlyOf(ingressOf('production'), 'AWS::Logs::ResourcePolicy');
  const [before, group, after] = PolicyDocument['Fn::Join'][1];
  const [statement] = JSON.parse(`${before}group${after}`).Statement;
  expect(group).toEqual({ 'Fn::GetAtt': [expect.stringContaining('group'), 'Arn'] });
  expect(statement).toMatchObject({
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Resource: 'group',
    Condition: { StringEquals: { 'aws:SourceAccount': environmentOf('production').account } },
  });
});

function rulesOf(name: string): readonly Properties[] {
  return onlyOf(ingressOf(name), 'AWS::WAFv2::WebACL').Rules;
}
