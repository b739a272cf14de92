import { Stack, aws_iam as iam, type aws_kms as kms } from 'aws-cdk-lib';

/**
 * Lets CloudWatch encrypt log groups with a key, and nothing else.
 *
 * @param logGroupNames whole names, or patterns such as `/shop/prod/*`
 */
export function allowLogGroups(key: kms.Key, logGroupNames: readonly string[]): void {
  const stack = Stack.of(key);
  const arns = logGroupNames.map((name) => stack.formatArn({ service: 'logs', resource: `log-group:${name}` }));
  key.addToResourcePolicy(
    new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
      actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      resources: ['*'], // of a key's own policy: this key
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': arns } },
    }),
  );
}
