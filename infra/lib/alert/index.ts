export { AlertRule, type AlertRuleProps } from './alert-rule';
export { alertTopicArn, type AlertSeverity } from './alert-topic-arn';
