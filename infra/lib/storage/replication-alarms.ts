import { Duration, aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { alertTopicArn } from '../alert';
import { ruleId } from './replication-rule';

export interface ReplicationAlarmsProps {
  readonly environment: Environment;
  /** Purpose of the bucket. */
  readonly name: string;
}

interface Shape {
  readonly metricName: string;
  readonly statistic: string;
  readonly threshold: number;
  /** Of three, each of five minutes. */
  readonly datapointsToAlarm: number;
}

/** Tells when a copy in the recovery region falls behind: a failover would lose what is missing. */
export class ReplicationAlarms extends Construct {
  constructor(scope: Construct, id: string, { environment, name }: ReplicationAlarmsProps) {
    super(scope, id);
    const dimensionsMap = {
      SourceBucket: names.bucket(environment, name),
      DestinationBucket: names.recoveryBucket(environment, name),
      RuleId: ruleId,
    };
    const alarm = (what: string, { statistic, metricName, threshold, datapointsToAlarm }: Shape): void => {
      const period = Duration.minutes(5);
      const metric = new cloudwatch.Metric({ namespace: 'AWS/S3', metricName, dimensionsMap, statistic, period });
      const made = new cloudwatch.Alarm(this, what, {
        alarmName: names.resource(environment, 'storage', `${name}-replication-${what}`),
        alarmDescription: `copies of bucket ${dimensionsMap.SourceBucket} in the recovery region: ${what}`,
        metric,
        threshold,
        comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 3,
        datapointsToAlarm,
        treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING, // nothing was written
      });
      const alarmActionArn = alertTopicArn(this, environment, 'warning');
      made.addAlarmAction({ bind: () => ({ alarmActionArn }) });
    };
    alarm('failed', {
      metricName: 'OperationsFailedReplication',
      statistic: 'Sum',
      threshold: 0,
      datapointsToAlarm: 1,
    });
    const seconds = 15 * 60;
    alarm('late', { metricName: 'ReplicationLatency', statistic: 'Maximum', threshold: seconds, datapointsToAlarm: 3 });
  }
}
