import { Stack, aws_iam as iam, aws_sns as sns, aws_sns_subscriptions as subscriptions } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import type { AlertSeverity } from '../../alert';
import { EnvironmentKey } from '../../stack';

const severities: readonly AlertSeverity[] = ['critical', 'warning', 'info'];

/** Services of AWS that have news for a topic and say for which account. */
const senders = ['budgets', 'cloudwatch', 'costalerts'];

/**
 * EventBridge does not say for whom it speaks: with any condition on the account its news would be dropped in silence.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions,
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
const eventBridge = 'events';

/**
 * A topic for each severity, found by its name (`alertTopicArn`). The addresses of the environment get them all by
 * e-mail, once each has confirmed; what calls somebody at night is wired to `critical` by a person.
 */
export class AlertTopics extends Construct {
  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    const key = new EnvironmentKey(this, 'key', { environment, purpose: 'alerts' });
    const useKey = { actions: ['kms:Decrypt', 'kms:GenerateDataKey*'], resources: ['*'] }; // of a key's own policy: this key
    for (const statement of statementsOf(this, useKey)) key.addToResourcePolicy(statement);
    for (const severity of severities) {
      const topic = new sns.Topic(this, severity, {
        topicName: names.resource(environment, 'alerts', severity),
        displayName: `${environment.project} ${environment.name} ${severity}`,
        masterKey: key,
        enforceSSL: true,
      });
      const publish = { actions: ['sns:Publish'], resources: [topic.topicArn] };
      for (const statement of statementsOf(this, publish)) topic.addToResourcePolicy(statement);
      for (const email of environment.alerts.emails) topic.addSubscription(new subscriptions.EmailSubscription(email));
    }
  }
}

function statementsOf(scope: Construct, what: { actions: string[]; resources: string[] }): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      ...what,
      sid: 'NewsOfAws',
      principals: senders.map(serviceOf),
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
    new iam.PolicyStatement({ ...what, sid: 'Events', principals: [serviceOf(eventBridge)] }),
  ];
}

function serviceOf(name: string): iam.ServicePrincipal {
  return new iam.ServicePrincipal(`${name}.amazonaws.com`);
}
