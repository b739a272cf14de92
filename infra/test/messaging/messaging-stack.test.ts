import { Match } from 'aws-cdk-lib/assertions';
import { names, type Environment } from '../../../lib/spec';
import { ownTemplate, templateFor } from '../data/data-templates';
import { resourceOf, type PlainTemplate, type Properties } from '../data/promises/template';
import { environmentOf } from '../synthesized';

const own = ['dev', 'staging', 'production'];
const plain = (name: string): PlainTemplate => ownTemplate('messaging', name).toJSON() as never;
const named =
  (name: string) =>
  (properties: Properties): boolean =>
    properties.QueueName === name;

test.each(own)('in %s each queue has the times of the spec, and gives a message up after so many tries', (name) => {
  const environment = environmentOf(name);
  for (const [queue, spec] of Object.entries(environment.queues)) {
    const deadLetters = resourceOf(plain(name), 'AWS::SQS::Queue', named(names.deadLetterQueue(environment, queue)));
    ownTemplate('messaging', name).hasResourceProperties('AWS::SQS::Queue', {
      QueueName: names.queue(environment, queue),
      VisibilityTimeout: spec.visibilityTimeoutSeconds,
      MessageRetentionPeriod: spec.messageRetentionSeconds,
      RedrivePolicy: { maxReceiveCount: spec.maxReceiveCount, deadLetterTargetArn: Match.anyValue() },
    });
    expect(deadLetters.Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  }
});

test('the jobs queue gives up after three receives, as requirement I15 says', () => {
  const { Properties } = resourceOf(plain('production'), 'AWS::SQS::Queue', named('aicode-prod-jobs'));
  const target = Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0];
  expect(Properties.RedrivePolicy.maxReceiveCount).toBe(3);
  expect(plain('production').Resources[target]?.Properties.QueueName).toBe('aicode-prod-jobs-dead-letters');
});

test.each(own)(
  'in %s what is published to the topic of a queue arrives in it as it is, or among the dead letters',
  (name) => {
    const template = ownTemplate('messaging', name);
    const topic = names.topic(environmentOf(name), 'jobs');
    template.hasResourceProperties('AWS::SNS::Topic', { TopicName: topic, KmsMasterKeyId: Match.anyValue() });
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      RawMessageDelivery: true,
      RedrivePolicy: { deadLetterTargetArn: Match.anyValue() },
    });
    // SNS cannot write to an encrypted queue without this
    template.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: 'sns.amazonaws.com' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
            Condition: { ArnLike: { 'aws:SourceArn': Match.stringLikeRegexp(`:${topic.replace('jobs', '')}\\*$`) } },
          }),
        ]),
      }),
    });
  },
);

test.each(own)(
  'in %s nobody sends or reads without TLS, and only the topic of its name passes into a queue',
  (name) => {
    const policies = Object.values(ownTemplate('messaging', name).findResources('AWS::SQS::QueuePolicy'));
    expect(policies).toHaveLength(2);
    for (const { Properties } of policies) {
      const [tls, topic, ...others] = Properties.PolicyDocument.Statement;
      expect(tls).toMatchObject({
        Effect: 'Deny',
        Action: 'sqs:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
      expect(topic).toMatchObject({
        Action: 'sqs:SendMessage',
        Condition: { ArnEquals: { 'aws:SourceArn': { Ref: expect.stringContaining('Topic') } } },
      });
      expect(others).toEqual([]);
    }
    ownTemplate('messaging', name).hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: [Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })],
      }),
    });
  },
);

test.each(own)('in %s every queue is encrypted with the key for messages', (name) => {
  for (const { Properties } of Object.values(ownTemplate('messaging', name).findResources('AWS::SQS::Queue'))) {
    expect(Properties.KmsMasterKeyId).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] });
  }
  ownTemplate('messaging', name).hasResourceProperties('AWS::KMS::Alias', {
    AliasName: names.keyAlias(environmentOf(name), 'messaging'),
  });
});

test.each(own)('in %s a dead letter is a warning, and told again when it is gone', (name) => {
  const environment = environmentOf(name);
  const topic = [Match.stringLikeRegexp(`:${names.resource(environment, 'alerts', 'warning')}$`)];
  ownTemplate('messaging', name).hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'ApproximateNumberOfMessagesVisible',
    Dimensions: [{ Name: 'QueueName', Value: names.deadLetterQueue(environment, 'jobs') }],
    Statistic: 'Maximum',
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    EvaluationPeriods: 1,
    TreatMissingData: 'notBreaching',
    AlarmActions: topic,
    OKActions: topic,
  });
});

test.each([
  ['dev', 'Delete'],
  ['staging', 'Delete'],
  ['production', 'RetainExceptOnCreate'],
])('in %s messages share the fate of other data: %s', (name, policy) => {
  for (const type of ['AWS::SQS::Queue', 'AWS::KMS::Key']) {
    for (const { DeletionPolicy } of Object.values(ownTemplate('messaging', name).findResources(type)))
      expect(DeletionPolicy).toBe(policy);
  }
});

test('queues whose names differ in a hyphen only are two, and an environment without queues pays for no key', () => {
  const dev = environmentOf('dev');
  const queue = { maxReceiveCount: 7, visibilityTimeoutSeconds: 0, messageRetentionSeconds: 60 };
  const many: Environment = { ...dev, queues: { 'a-b': queue, ab: queue } };
  templateFor('messaging', many).resourceCountIs('AWS::SQS::Queue', 4);
  templateFor('messaging', many).hasResourceProperties('AWS::SQS::Queue', { RedrivePolicy: { maxReceiveCount: 7 } });
  expect(templateFor('messaging', { ...dev, queues: {} }).toJSON().Resources).toBeUndefined();
});
