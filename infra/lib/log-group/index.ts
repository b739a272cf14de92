export { allowLogDelivery } from './allow-log-delivery';
export { allowLogGroups } from './allow-log-groups';
export { EnvironmentLogGroup, type EnvironmentLogGroupProps } from './environment-log-group';
export { logGroupArn } from './log-group-arn';
