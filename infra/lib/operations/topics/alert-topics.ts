import { Stack, aws_iam as iam, aws_sns as sns, aws_sns_subscriptions as subscriptions } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import type { AlertSeverity } from '../../alert';
import { EnvironmentKey } from '../../stack';

const severities: readonly AlertSeverity[] = ['critical', 'warning', 'info'];

/** Services of AWS that have news for a topic. Each may only tell what happens in this account. */
const senders = ['backup', 'budgets', 'cloudwatch', 'costalerts', 'events'].map((name) => `${name}.amazonaws.com`);

/**
 * A topic for each severity, found by its name (`alertTopicArn`). The addresses of the environment get them all by
 * e-mail, once each has confirmed; what calls somebody at night is wired to `critical` by a person.
 */
export class AlertTopics extends Construct {
  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    const key = new EnvironmentKey(this, 'key', { environment, purpose: 'alerts' });
    key.addToResourcePolicy(ofSenders(this, ['kms:Decrypt', 'kms:GenerateDataKey*'], ['*'])); // of a key's own policy: this key
    for (const severity of severities) {
      const topic = new sns.Topic(this, severity, {
        topicName: names.resource(environment, 'alerts', severity),
        displayName: `${environment.project} ${environment.name} ${severity}`,
        masterKey: key,
        enforceSSL: true,
      });
      topic.addToResourcePolicy(ofSenders(this, ['sns:Publish'], [topic.topicArn]));
      for (const email of environment.alerts.emails) topic.addSubscription(new subscriptions.EmailSubscription(email));
    }
  }
}

function ofSenders(scope: Construct, actions: string[], resources: string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'NewsOfAws',
    principals: senders.map((sender) => new iam.ServicePrincipal(sender)),
    actions,
    resources,
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
  });
}
