import { environmentOf } from '../synthesized';
import { operationsOf, resourcesOf, type Properties } from './operations-of';

const names = ['dev', 'staging', 'production'];
const severities = ['critical', 'warning', 'info'];
const senders = ['budgets', 'cloudwatch', 'costalerts'].map((sender) => `${sender}.amazonaws.com`);
const eventBridge = { Service: 'events.amazonaws.com' };

test.each(names)('%s has an encrypted topic for each severity, under the name that others tell', (name) => {
  const template = operationsOf(name);
  const topics = resourcesOf(template, 'AWS::SNS::Topic');
  const { shortName } = environmentOf(name);
  expect(topics.map(({ TopicName }) => TopicName)).toEqual(
    severities.map((each) => `aicode-${shortName}-alerts-${each}`),
  );
  for (const { KmsMasterKeyId } of topics) expect(KmsMasterKeyId).toEqual({ 'Fn::GetAtt': [keyOf(template), 'Arn'] });
});

test.each(names)('services of AWS for the account of %s, and EventBridge, tell its topics, over TLS only', (name) => {
  const policies = resourcesOf(operationsOf(name), 'AWS::SNS::TopicPolicy');
  expect(policies).toHaveLength(severities.length);
  for (const { PolicyDocument } of policies) {
    const [deny, allow, events, ...more] = PolicyDocument.Statement;
    expect(more).toEqual([]);
    expect(deny).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
    expect(allow).toMatchObject(fromAccount(name, 'sns:Publish'));
    expect(events).toMatchObject({ Action: 'sns:Publish', Effect: 'Allow', Principal: eventBridge });
  }
});

test.each(names)('news of EventBridge reach the topics of %s: nothing is asked of it that it does not say', (name) => {
  const template = operationsOf(name);
  const { KeyPolicy } = template.findResources('AWS::KMS::Key')[keyOf(template)]?.Properties ?? {};
  const policies = resourcesOf(template, 'AWS::SNS::TopicPolicy').map(({ PolicyDocument }) => PolicyDocument);
  for (const { Statement } of [KeyPolicy, ...policies]) {
    const named = (Statement as Properties[]).filter(({ Principal }) =>
      JSON.stringify(Principal).includes(eventBridge.Service),
    );
    expect(named).toEqual([expect.objectContaining({ Principal: eventBridge })]);
    expect(named[0]).not.toHaveProperty('Condition');
  }
});

test.each(names)('each service that tells a topic of %s may use its key', (name) => {
  const template = operationsOf(name);
  const { KeyPolicy } = template.findResources('AWS::KMS::Key')[keyOf(template)]?.Properties ?? {};
  expect(KeyPolicy.Statement).toContainEqual(
    expect.objectContaining(fromAccount(name, ['kms:Decrypt', 'kms:GenerateDataKey*'])),
  );
});

test('every address of the environment gets every severity, and nobody does without one', () => {
  const emails = ['on-call@example.com', 'lead@example.com'];
  const subscriptions = resourcesOf(
    operationsOf({ ...environmentOf('dev'), alerts: { emails } }),
    'AWS::SNS::Subscription',
  );
  expect(subscriptions.map(({ Endpoint }) => Endpoint).sort()).toEqual([...emails, ...emails, ...emails].sort());
  expect(new Set(subscriptions.map(({ TopicArn }) => TopicArn.Ref)).size).toBe(3);
  expect(
    resourcesOf(operationsOf({ ...environmentOf('dev'), alerts: { emails: [] } }), 'AWS::SNS::Subscription'),
  ).toEqual([]);
});

function keyOf(template: ReturnType<typeof operationsOf>): string {
  return Object.keys(template.findResources('AWS::KMS::Key')).find((id) => id.startsWith('topics')) ?? '';
}

function fromAccount(name: string, Action: string | string[]): Properties {
  return {
    Action,
    Effect: 'Allow',
    Principal: { Service: senders },
    Condition: { StringEquals: { 'aws:SourceAccount': environmentOf(name).account } },
  };
}
