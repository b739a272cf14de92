import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';

/** `critical` calls somebody, `warning` is read today, `info` some day. */
export type AlertSeverity = 'critical' | 'warning' | 'info';

/** The topic for news of one severity, which the operations stack makes in the environment's region. */
export function alertTopicArn(scope: Construct, environment: Environment, severity: AlertSeverity): string {
  const resource = names.resource(environment, 'alerts', severity);
  return Stack.of(scope).formatArn({ service: 'sns', resource });
}
