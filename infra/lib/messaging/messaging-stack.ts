import type { Construct } from 'constructs';
import { constructId, EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { MessagingKey } from './messaging-key';
import { TopicWithQueue } from './topic-with-queue';

/** Topics and queues. */
export class MessagingStack extends EnvironmentStack {
  constructor(scope: Construct, { environment }: EnvironmentStackProps) {
    super(scope, 'messaging', { environment });
    const queues = Object.entries(environment.queues);
    if (queues.length === 0) return;
    const key = new MessagingKey(this, 'Key', { environment });
    for (const [queue, spec] of queues) {
      new TopicWithQueue(this, constructId(queue), { environment, queue, spec, key: key.byArn });
    }
  }
}
