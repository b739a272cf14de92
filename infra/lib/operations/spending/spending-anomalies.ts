import { aws_ce as ce } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, tagsOf, type Environment } from '../../../../lib/spec';
import { alertTopicArn } from '../../alert';

/** Part of the budget that an anomaly has to cost before somebody is told; own choice. */
const part = 0.05;

/**
 * Tells when a service of AWS suddenly costs more. An account has one such monitor, and one that is not the payer can
 * have no other kind (https://docs.aws.amazon.com/cost-management/latest/userguide/getting-started-ad.html, November
 * 2026): only the first environment of an account gets it. AWS may have made one, `Default-Services-Monitor`, which a
 * person deletes before the first deployment.
 */
export class SpendingAnomalies extends Construct {
  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    const name = names.resource(environment, 'operations', 'anomalies');
    const resourceTags = Object.entries(tagsOf(environment)).map(([key, value]) => ({ key, value }));
    const monitor = new ce.CfnAnomalyMonitor(this, 'monitor', {
      monitorName: name,
      monitorType: 'DIMENSIONAL',
      monitorDimension: 'SERVICE',
      resourceTags,
    });
    new ce.CfnAnomalySubscription(this, 'subscription', {
      subscriptionName: name,
      frequency: 'IMMEDIATE', // the only one that a topic may have
      monitorArnList: [monitor.attrMonitorArn],
      subscribers: [{ type: 'SNS', address: alertTopicArn(this, environment, 'warning') }],
      thresholdExpression: JSON.stringify({
        Dimensions: {
          Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
          MatchOptions: ['GREATER_THAN_OR_EQUAL'],
          Values: [String(Math.ceil(environment.budget.monthlyUsd * part))],
        },
      }),
      resourceTags,
    });
  }
}

/** Whether an environment is the first one of its account. Those without an account share that of the credentials. */
export function isFirstOfAccount(environment: Environment, environments: readonly Environment[]): boolean {
  const sharing = environments.filter(({ account }) => account === environment.account);
  return sharing.length === 0 || sharing[0]?.name === environment.name;
}
