import { ArnFormat, Stack, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { EnvironmentKey } from '../stack';

/** Encrypts stores, their credentials and their logs. */
export class DataKey extends EnvironmentKey {
  constructor(scope: Construct, id: string, { environment }: { readonly environment: Environment }) {
    super(scope, id, { environment, purpose: 'data' });
    const ofEnvironment = names.store(environment, '*');
    const groups = [
      names.logGroup(environment, '*'),
      `/aws/rds/instance/${ofEnvironment}`,
      `/aws/lambda/${ofEnvironment}`, // of rotation
    ];
    this.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal(`logs.${Stack.of(this).region}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
        resources: ['*'], // in the policy of a key: the key itself
        conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': groups.map((name) => this.logGroupArn(name)) } },
      }),
    );
  }

  private logGroupArn(name: string): string {
    const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
    return Stack.of(this).formatArn({ service: 'logs', resource: 'log-group', resourceName: name, arnFormat });
  }
}
