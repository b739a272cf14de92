import { Stack, aws_iam as iam, aws_kms as kms } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { EnvironmentKey } from '../stack';

/** Encrypts messages. Pods use it by their own permissions; SNS passes messages on to queues that it encrypts. */
export class MessagingKey extends EnvironmentKey {
  /** For subscriptions: given the key itself, they would write each topic into its policy, and topics wait for the key. */
  readonly byArn: kms.IKey;

  constructor(scope: Construct, id: string, { environment }: { readonly environment: Environment }) {
    super(scope, id, { environment, purpose: 'messaging' });
    const topics = Stack.of(this).formatArn({ service: 'sns', resource: names.topic(environment, '*') });
    this.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'], // in the policy of a key: the key itself
        conditions: { ArnLike: { 'aws:SourceArn': topics } },
      }),
    );
    this.byArn = kms.Key.fromKeyArn(this, 'ByArn', this.keyArn);
  }
}
