import type { ServiceRule } from '../rule';

/** Seconds that a load balancer takes to notice that a pod is going, with room to finish requests. */
const leastSeconds = 10;

/** Behind a load balancer, a pod that stops at once cuts off requests that are still sent to it. */
export const pauseWhenExposed: ServiceRule = (spec) => {
  if (spec.exposure === undefined || spec.preStopSleepSeconds >= leastSeconds) return [];
  return [
    {
      code: 'PAUSE_SHORT',
      path: ['preStopSleepSeconds'],
      message: 'a pod behind a load balancer needs a longer pause before it stops',
      found: String(spec.preStopSleepSeconds),
      accepted: `at least ${leastSeconds}`,
      fix: 'raise preStopSleepSeconds, and terminationGracePeriodSeconds with it',
    },
  ];
};
