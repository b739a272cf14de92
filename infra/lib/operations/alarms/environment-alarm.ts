import { aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { alertTopicArn } from '../../alert';
import type { PlannedAlarm } from './planned-alarm';

/** Tells its topic when something goes wrong, and when it is well again. No data is no news. */
export class EnvironmentAlarm extends cloudwatch.Alarm {
  constructor(scope: Construct, environment: Environment, planned: PlannedAlarm) {
    super(scope, planned.id, {
      alarmName: alarmName(environment, planned),
      alarmDescription: planned.description,
      metric: planned.metric,
      threshold: planned.threshold,
      comparisonOperator:
        planned.isLow === true
          ? cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD
          : cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: planned.periods,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    const alarmActionArn = alertTopicArn(this, environment, planned.severity);
    const action = { bind: () => ({ alarmActionArn }) };
    this.addAlarmAction(action);
    this.addOkAction(action);
  }
}

export function alarmName(environment: Environment, { id }: Pick<PlannedAlarm, 'id'>): string {
  return names.resource(environment, 'alarm', id);
}
