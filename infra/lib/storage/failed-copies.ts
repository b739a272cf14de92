import { aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { alertTopicArn } from '../alert';
import { replicationMetric } from './replication-metric';

export interface FailedCopiesProps {
  readonly environment: Environment;
  /** Purpose of the bucket. */
  readonly name: string;
}

/** Tells when objects of a bucket were not copied to the recovery region, and never will be by themselves. */
export class FailedCopies extends cloudwatch.Alarm {
  constructor(scope: Construct, id: string, { environment, name }: FailedCopiesProps) {
    super(scope, id, {
      alarmName: names.resource(environment, 'storage', `${name}-replication-failed`),
      alarmDescription: `bucket ${names.bucket(environment, name)}: objects are not copied to the recovery region`,
      metric: replicationMetric({
        environment,
        name,
        metricName: 'OperationsFailedReplication',
        statistic: 'Sum',
      }),
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 0,
      evaluationPeriods: 3,
      datapointsToAlarm: 1,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING, // nothing was written
    });
    const alarmActionArn = alertTopicArn(this, environment, 'warning');
    this.addAlarmAction({ bind: () => ({ alarmActionArn }) });
  }
}
