import { names, type Environment } from '../../../../lib/spec';
import { metricOf } from './metrics';
import type { PlannedAlarm } from './planned-alarm';

/** Nobody should wait longer than this; own choice. */
const longestSeconds = 900;

/** Messages that nobody takes. Those that fail again and again are told beside their dead-letter queue. */
export function queueAlarms(environment: Environment): readonly PlannedAlarm[] {
  return Object.entries(environment.queues).map(([name, { visibilityTimeoutSeconds, maxReceiveCount }]) => {
    // a message that fails is seen again after each timeout, and no news before it has been tried that often
    const threshold = Math.max(longestSeconds, visibilityTimeoutSeconds * maxReceiveCount);
    return {
      id: `${name}-queue-age`,
      severity: 'warning',
      description: `a message has waited in queue ${names.queue(environment, name)} for over ${threshold} s: too few workers, or none`,
      metric: metricOf({
        namespace: 'AWS/SQS',
        metricName: 'ApproximateAgeOfOldestMessage',
        statistic: 'Maximum',
        dimensions: { QueueName: names.queue(environment, name) },
      }),
      threshold,
      periods: 1,
      isSilentAtNight: true,
    };
  });
}
