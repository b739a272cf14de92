import { Stack, aws_events as events, aws_events_targets as targets } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';

/** Hands news of certificates on to the environment's own region, where its topics are. */
export class ForwardedExpiry extends events.Rule {
  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id, {
      ruleName: names.resource(environment, 'edge', 'certificates'),
      description: `certificates of CloudFront, told in ${environment.region}`,
      eventPattern: { source: ['aws.acm'] },
    });
    const bus = Stack.of(scope).formatArn({
      service: 'events',
      region: environment.region,
      resource: 'event-bus',
      resourceName: 'default',
    });
    this.addTarget(new targets.EventBus(events.EventBus.fromEventBusArn(scope, `${id}-bus`, bus)));
  }
}
