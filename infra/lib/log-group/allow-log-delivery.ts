import { Stack, aws_iam as iam, aws_logs as logs } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Lets AWS's own log delivery write into a log group, as WAF and CloudFront need it. AWS would add such a policy by
 * itself, one that names every group of the account.
 */
export function allowLogDelivery(scope: Construct, id: string, group: logs.LogGroup): logs.ResourcePolicy {
  const { account, region } = Stack.of(scope);
  return new logs.ResourcePolicy(scope, id, {
    resourcePolicyName: [Stack.of(scope).stackName, ...group.node.scopes.slice(2).map(({ node }) => node.id)].join('-'),
    policyStatements: [
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [group.logGroupArn], // ends in `:*`: all streams of the group
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': Stack.of(scope).formatArn({ service: 'logs', region, account, resource: '*' }) },
        },
      }),
    ],
  });
}
