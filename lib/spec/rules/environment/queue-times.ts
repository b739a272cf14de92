import type { EnvironmentSpec } from '../../environment/environment-schema';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

type Queue = EnvironmentSpec['queues'][string];

/** The longest that SQS keeps a message, in seconds: 14 days. */
const longestRetention = 1_209_600;

/**
 * A message lives until its last try is over. Each try that ends in a crash takes the visibility timeout, and a message
 * whose time is up before is deleted: nobody finds it with the dead letters.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html
 */
export const queueTimes: EnvironmentRule = ({ environment }) =>
  Object.entries(environment.queues).flatMap(([name, queue]) => check(name, queue));

function check(name: string, queue: Queue): Finding[] {
  const { maxReceiveCount, visibilityTimeoutSeconds, messageRetentionSeconds } = queue;
  const needed = maxReceiveCount * visibilityTimeoutSeconds;
  if (messageRetentionSeconds > needed) return [];
  const path = (key: keyof Queue): string[] => ['queues', name, key];
  return [
    {
      code: 'QUEUE_FORGETS',
      path: path('messageRetentionSeconds'),
      involves: [path('visibilityTimeoutSeconds'), path('maxReceiveCount')],
      message: 'messages are deleted before their last try is over, and never become dead letters',
      found: `kept for ${messageRetentionSeconds} s, ${maxReceiveCount} tries of ${visibilityTimeoutSeconds} s`,
      accepted: 'messageRetentionSeconds > maxReceiveCount x visibilityTimeoutSeconds',
      fix:
        needed < longestRetention
          ? `set messageRetentionSeconds above ${needed}, or lower visibilityTimeoutSeconds or maxReceiveCount`
          : 'lower visibilityTimeoutSeconds or maxReceiveCount',
    },
  ];
}
