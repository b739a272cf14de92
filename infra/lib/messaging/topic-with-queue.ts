import {
  Duration,
  aws_sns as sns,
  aws_sns_subscriptions as subscriptions,
  aws_sqs as sqs,
  type aws_kms as kms,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { removalPolicyOf } from '../stack';
import { DeadLetterAlarm } from './dead-letter-alarm';
import { DeadLetterQueue } from './dead-letter-queue';

export interface TopicWithQueueProps {
  readonly environment: Environment;
  /** Name in the spec. */
  readonly queue: string;
  readonly spec: Environment['queues'][string];
  readonly key: kms.IKey;
}

/**
 * A queue behind a topic. Consumers find a message as it was published, whether to the topic or to the queue itself.
 * What was tried `maxReceiveCount` times goes to the dead-letter queue, and that is told.
 */
export class TopicWithQueue extends Construct {
  constructor(scope: Construct, id: string, props: TopicWithQueueProps) {
    super(scope, id);
    const { environment, queue: name, key } = props;
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', { environment, queue: name, key });
    const queue = this.queue(props, deadLetters);
    deadLetters.takeOnlyFrom(queue);
    const topic = new sns.Topic(this, 'Topic', {
      topicName: names.topic(environment, name),
      masterKey: key,
      enforceSSL: true,
    });
    topic.addSubscription(
      new subscriptions.SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: deadLetters }),
    );
    new DeadLetterAlarm(this, 'Alarm', { environment, queue: name });
  }

  private queue({ environment, queue, spec, key }: TopicWithQueueProps, deadLetters: sqs.IQueue): sqs.Queue {
    return new sqs.Queue(this, 'Queue', {
      queueName: names.queue(environment, queue),
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: key,
      dataKeyReuse: Duration.hours(1), // a call of KMS an hour, not one every five minutes
      enforceSSL: true,
      retentionPeriod: Duration.seconds(spec.messageRetentionSeconds),
      visibilityTimeout: Duration.seconds(spec.visibilityTimeoutSeconds),
      receiveMessageWaitTime: Duration.seconds(20), // the longest: an empty queue then costs least
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: spec.maxReceiveCount },
      removalPolicy: removalPolicyOf(environment),
    });
  }
}
