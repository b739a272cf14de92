import { aws_budgets as budgets } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, tagsOf, type Environment } from '../../../../lib/spec';
import { alertTopicArn, type AlertSeverity } from '../../alert';

interface Mark {
  /** Of the budget. */
  readonly percent: number;
  readonly kind: 'ACTUAL' | 'FORECASTED';
  readonly severity: AlertSeverity;
}

/** Requirement I14. The forecast comes while something can still be done. */
const marks: readonly Mark[] = [
  { percent: 50, kind: 'ACTUAL', severity: 'info' },
  { percent: 80, kind: 'ACTUAL', severity: 'warning' },
  { percent: 100, kind: 'ACTUAL', severity: 'critical' },
  { percent: 100, kind: 'FORECASTED', severity: 'warning' },
];

/**
 * What an environment may cost in a month. It counts the whole account: a filter by tag stays at zero until somebody
 * activates the tag for cost allocation. Credits do not hide what is used.
 */
export class EnvironmentBudget extends Construct {
  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    new budgets.CfnBudget(this, 'budget', {
      budget: {
        budgetName: names.resource(environment, 'operations', 'budget'),
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: environment.budget.monthlyUsd, unit: 'USD' },
        costTypes: { includeCredit: false, includeRefund: false },
      },
      notificationsWithSubscribers: marks.map(({ percent, kind, severity }) => ({
        notification: {
          comparisonOperator: 'GREATER_THAN',
          notificationType: kind,
          threshold: percent,
          thresholdType: 'PERCENTAGE',
        },
        subscribers: [{ subscriptionType: 'SNS', address: alertTopicArn(this, environment, severity) }],
      })),
      resourceTags: Object.entries(tagsOf(environment)).map(([key, value]) => ({ key, value })),
    });
  }
}
