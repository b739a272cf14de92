import type { Environment } from '../../../lib/spec';
import { environmentOf, platform } from '../synthesized';
import { operationsOf, resourcesOf, type Properties } from './operations-of';

test.each([
  ['dev', 500],
  ['staging', 1500],
  ['production', 5000],
])(
  '%s may cost %i USD a month, and topics are told at 50, 80 and 100 % and when the forecast is over it',
  (name, amount) => {
    const [budget] = resourcesOf(operationsOf(name), 'AWS::Budgets::Budget');
    expect(budget?.Budget).toMatchObject({
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: amount, Unit: 'USD' },
      CostTypes: { IncludeCredit: false, IncludeRefund: false },
    });
    expect(budget?.Budget).not.toHaveProperty('CostFilters'); // an account of its own; a tag would have to be activated
    const { account, region, shortName } = environmentOf(name);
    const topic = `arn:aws:sns:${region}:${account}:aicode-${shortName}-alerts`;
    const notifications: readonly Properties[] = budget?.NotificationsWithSubscribers;
    const told = notifications.map(({ Notification, Subscribers }) => [
      Notification.NotificationType,
      Notification.Threshold,
      Notification.ThresholdType,
      Notification.ComparisonOperator,
      Subscribers,
    ]);
    const subscriber = (severity: string): object[] => [{ SubscriptionType: 'SNS', Address: `${topic}-${severity}` }];
    expect(told).toEqual([
      ['ACTUAL', 50, 'PERCENTAGE', 'GREATER_THAN', subscriber('info')],
      ['ACTUAL', 80, 'PERCENTAGE', 'GREATER_THAN', subscriber('warning')],
      ['ACTUAL', 100, 'PERCENTAGE', 'GREATER_THAN', subscriber('critical')],
      ['FORECASTED', 100, 'PERCENTAGE', 'GREATER_THAN', subscriber('warning')],
    ]);
  },
);

test.each([
  ['dev', '25'],
  ['staging', '75'],
  ['production', '250'],
])('a sudden cost in %s of %s USD, a twentieth of its budget, is told at once', (name, usd) => {
  const template = operationsOf(name);
  expect(resourcesOf(template, 'AWS::CE::AnomalyMonitor')).toMatchObject([
    { MonitorType: 'DIMENSIONAL', MonitorDimension: 'SERVICE' },
  ]);
  const [subscription] = resourcesOf(template, 'AWS::CE::AnomalySubscription');
  const [monitor] = Object.keys(template.findResources('AWS::CE::AnomalyMonitor'));
  expect(subscription).toMatchObject({
    Frequency: 'IMMEDIATE',
    MonitorArnList: [{ 'Fn::GetAtt': [monitor, 'MonitorArn'] }],
    Subscribers: [{ Type: 'SNS', Address: expect.stringMatching(/-alerts-warning$/) }],
  });
  expect(JSON.parse(subscription?.ThresholdExpression).Dimensions).toEqual({
    Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
    MatchOptions: ['GREATER_THAN_OR_EQUAL'],
    Values: [usd],
  });
});

test('environments that share an account share its one monitor', () => {
  const staging: Environment = { ...environmentOf('staging'), account: environmentOf('dev').account };
  const environments = { ...platform.environments, staging };
  operationsOf('dev', environments).resourceCountIs('AWS::CE::AnomalyMonitor', 1);
  operationsOf(staging, environments).resourceCountIs('AWS::CE::AnomalyMonitor', 0);
});
