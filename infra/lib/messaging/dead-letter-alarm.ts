import { Duration, aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { alertTopicArn } from '../alert';

export interface DeadLetterAlarmProps {
  readonly environment: Environment;
  /** Name of the queue in the spec. */
  readonly queue: string;
}

/** Tells once that messages were given up, and once that they are gone from there. */
export class DeadLetterAlarm extends cloudwatch.Alarm {
  constructor(scope: Construct, id: string, { environment, queue }: DeadLetterAlarmProps) {
    super(scope, id, {
      alarmName: names.resource(environment, queue, 'dead-letters'),
      alarmDescription: `messages of ${queue} failed every try and wait in ${names.deadLetterQueue(environment, queue)}`,
      metric: new cloudwatch.Metric({
        namespace: 'AWS/SQS',
        metricName: 'ApproximateNumberOfMessagesVisible',
        dimensionsMap: { QueueName: names.deadLetterQueue(environment, queue) },
        statistic: cloudwatch.Stats.MAXIMUM,
        period: Duration.minutes(5),
      }),
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING, // SQS reports nothing of a queue that rests
    });
    const alarmActionArn = alertTopicArn(this, environment, 'warning');
    this.addAlarmAction({ bind: () => ({ alarmActionArn }) });
    this.addOkAction({ bind: () => ({ alarmActionArn }) });
  }
}
