import { aws_events as events } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { alertTopicArn, type AlertSeverity } from './alert-topic-arn';

export interface AlertRuleProps {
  readonly environment: Environment;
  /** Part of the stack's name, such as `backup`; the rule is called `{project}-{env}-{concern}-{id}`. */
  readonly concern: string;
  readonly description: string;
  readonly severity: AlertSeverity;
  readonly eventPattern: events.EventPattern;
}

/** Tells a topic of the environment about events of AWS. The topic's own policy lets EventBridge publish. */
export class AlertRule extends events.Rule {
  constructor(scope: Construct, id: string, props: AlertRuleProps) {
    const { environment, concern, description, severity, eventPattern } = props;
    super(scope, id, { ruleName: names.resource(environment, concern, id), description, eventPattern });
    const arn = alertTopicArn(this, environment, severity);
    this.addTarget({ bind: () => ({ arn }) });
  }
}
