import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** ARN of a log group without the `:*` that CloudFormation gives it: WAF and log delivery want it so. */
export function logGroupArn(scope: Construct, resourceName: string): string {
  const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
  return Stack.of(scope).formatArn({ service: 'logs', resource: 'log-group', resourceName, arnFormat });
}
