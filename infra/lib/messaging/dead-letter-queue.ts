import { Duration, aws_sqs as sqs, type aws_kms as kms } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { removalPolicyOf, underlying } from '../stack';

export interface DeadLetterQueueProps {
  readonly environment: Environment;
  /** Name of the queue in the spec. */
  readonly queue: string;
  readonly key: kms.IKey;
}

/** Keeps what nobody could work off for the longest time that SQS has, so that a person can look and send it back. */
export class DeadLetterQueue extends sqs.Queue {
  constructor(scope: Construct, id: string, { environment, queue, key }: DeadLetterQueueProps) {
    super(scope, id, {
      queueName: names.deadLetterQueue(environment, queue),
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: key,
      dataKeyReuse: Duration.hours(1),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: removalPolicyOf(environment),
    });
  }

  /** By name, since the two queues cannot wait for each other. */
  takeOnlyFrom(queue: sqs.Queue): void {
    const sourceQueueArns = [this.stack.formatArn({ service: 'sqs', resource: nameOf(queue) })];
    underlying(this, sqs.CfnQueue).redriveAllowPolicy = { redrivePermission: 'byQueue', sourceQueueArns };
  }
}

function nameOf(queue: sqs.Queue): string {
  const { queueName } = underlying(queue, sqs.CfnQueue);
  if (queueName === undefined) throw new Error(`${queue.node.path} has no name of its own`);
  return queueName;
}
