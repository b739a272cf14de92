import { addOns } from '../../../lib/spec';
import { environmentOf } from '../synthesized';
import { operationsOf, resourcesOf } from './operations-of';

test.each([
  ['dev', 7, 'Delete'],
  ['staging', 30, 'Delete'],
  ['production', 90, 'RetainExceptOnCreate'],
])('log lines of each service of %s and of add-ons are kept %i days, encrypted', (name, days, policy) => {
  const template = operationsOf(name);
  const { services, shortName } = environmentOf(name);
  const groups = template.findResources('AWS::Logs::LogGroup');
  const named = Object.values(groups).map(({ Properties }) => Properties.LogGroupName);
  expect(named.sort()).toEqual(
    [...Object.keys(services), 'platform'].map((each) => `/aicode/${shortName}/${each}`).sort(),
  );
  const [key = ''] = Object.keys(template.findResources('AWS::KMS::Key')).filter((id) => id.startsWith('logs'));
  const keyPolicy = JSON.stringify(template.findResources('AWS::KMS::Key')[key]?.Properties.KeyPolicy);
  for (const { DeletionPolicy, Properties } of Object.values(groups)) {
    expect(Properties).toMatchObject({ RetentionInDays: days, KmsKeyId: { 'Fn::GetAtt': [key, 'Arn'] } });
    expect(DeletionPolicy).toBe(policy);
    expect(keyPolicy).toContain(`:log-group:${Properties.LogGroupName}"`);
  }
  expect(keyPolicy).toContain(`"logs.${environmentOf(name).region}.amazonaws.com"`);
});

test('the add-on that collects lines may write to every group', () => {
  const [statement] = addOns['fluent-bit'].serviceAccounts[0]?.identity?.statements ?? [];
  const pattern = statement?.resources[0]?.replace('{project}', 'aicode').replace('{environment}', 'dev') ?? '';
  const prefix = pattern.slice(pattern.indexOf(':log-group:') + ':log-group:'.length, -1);
  for (const { LogGroupName } of resourcesOf(operationsOf('dev'), 'AWS::Logs::LogGroup')) {
    expect(String(LogGroupName).startsWith(prefix)).toBe(true);
  }
});
