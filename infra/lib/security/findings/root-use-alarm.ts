import { Duration, aws_cloudwatch as cloudwatch, aws_logs as logs } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { alertTopicArn } from '../../alert';

export interface RootUseAlarmProps {
  readonly environment: Environment;
  /** Of the trail. */
  readonly logGroup: logs.ILogGroup;
}

/** The root user is for emergencies: somebody is called whenever it does something (CIS AWS Foundations 5.0, 4.3). */
export class RootUseAlarm extends Construct {
  constructor(scope: Construct, id: string, { environment, logGroup }: RootUseAlarmProps) {
    super(scope, id);
    const name = names.resource(environment, 'security', 'root-use');
    const filter = new logs.MetricFilter(this, 'filter', {
      filterName: name,
      logGroup,
      metricNamespace: 'Security',
      metricName: name,
      filterPattern: logs.FilterPattern.literal(
        '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
      ),
    });
    const alarm = new cloudwatch.Alarm(this, 'alarm', {
      alarmName: name,
      alarmDescription: 'the root user of the account did something',
      metric: filter.metric({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction({ bind: () => ({ alarmActionArn: alertTopicArn(this, environment, 'critical') }) });
  }
}
