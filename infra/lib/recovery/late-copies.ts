import { Stack, aws_cloudwatch as cloudwatch, aws_events as events, aws_events_targets as targets } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { lateCopiesAlarm, lateCopiesNews, replicationMetric } from '../storage';

export interface LateCopiesProps {
  readonly environment: Environment;
  /** Purposes of the buckets that are copied here. */
  readonly buckets: readonly string[];
}

/** S3 promises to copy within a quarter of an hour. */
const promisedSeconds = 15 * 60;

/**
 * Tells when copies fall behind: a failover would lose what is missing. S3 measures it in the region of the copies, and
 * an alarm reaches only topics of its own region: news of it is handed on to the environment's, where the storage stack
 * has a rule for it.
 */
export class LateCopies extends Construct {
  constructor(scope: Construct, id: string, { environment, buckets }: LateCopiesProps) {
    super(scope, id);
    for (const name of buckets) {
      new cloudwatch.Alarm(this, `bucket-${name}`, {
        alarmName: lateCopiesAlarm(environment, name),
        alarmDescription: `copies of bucket ${names.bucket(environment, name)} are late`,
        metric: replicationMetric({ environment, name, metricName: 'ReplicationLatency', statistic: 'Maximum' }),
        comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
        threshold: promisedSeconds,
        evaluationPeriods: 3,
        treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING, // nothing was written
      });
    }
    this.handOn(environment);
  }

  private handOn(environment: Environment): void {
    const { region } = environment;
    const bus = Stack.of(this).formatArn({ service: 'events', region, resource: 'event-bus', resourceName: 'default' });
    new events.Rule(this, 'news', {
      ruleName: names.resource(environment, 'recovery', 'late-copies'),
      description: `copies that are late, told in ${region}`,
      eventPattern: lateCopiesNews(environment),
      targets: [new targets.EventBus(events.EventBus.fromEventBusArn(this, 'bus', bus))],
    });
  }
}
