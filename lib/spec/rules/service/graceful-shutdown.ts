import type { ServiceRule } from '../rule';

/** The grace period counts from before the pause: a pause as long leaves the program no time to finish. */
export const gracefulShutdown: ServiceRule = (spec) => {
  if (spec.type === 'cron' || spec.preStopSleepSeconds < spec.terminationGracePeriodSeconds) return [];
  return [
    {
      code: 'GRACE_PERIOD_SHORT',
      path: ['terminationGracePeriodSeconds'],
      involves: [['preStopSleepSeconds']],
      message: 'the pod is killed before its pause at shutdown is over',
      found: `${spec.terminationGracePeriodSeconds} s, with a pause of ${spec.preStopSleepSeconds} s`,
      accepted: 'preStopSleepSeconds < terminationGracePeriodSeconds',
      fix: 'raise terminationGracePeriodSeconds or lower preStopSleepSeconds',
    },
  ];
};
