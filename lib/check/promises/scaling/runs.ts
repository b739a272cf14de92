import { fieldAt } from '../../../manifest';
import { saidAt } from '../by-name';
import { workloadOf } from '../keepers';
import type { ServicePromise } from '../promise';

/** When a cron service runs. */
export const schedule: ServicePromise = {
  spec: 'schedule',
  kinds: ['CronJob'],
  field: 'spec',
  keeper: (service) => (service.type === 'cron' ? workloadOf(service) : undefined),
  ask: (service) => (service.type === 'cron' ? { schedule: service.schedule, timeZone: service.timeZone } : undefined),
  read: (body) => ({ schedule: saidAt(body, 'spec', 'schedule'), timeZone: saidAt(body, 'spec', 'timeZone') }),
};

/** How its runs are bounded. */
export const runs: ServicePromise = {
  spec: 'job',
  kinds: ['CronJob'],
  field: 'spec',
  keeper: schedule.keeper,
  ask: (service) => (service.type === 'cron' ? { ...service.job } : undefined),
  read: (body) => {
    const job = fieldAt(body, 'spec', 'jobTemplate', 'spec');
    return {
      // Kubernetes' defaults
      concurrencyPolicy: saidAt(body, 'spec', 'concurrencyPolicy') ?? 'Allow',
      startingDeadlineSeconds: saidAt(body, 'spec', 'startingDeadlineSeconds'),
      successfulJobsHistoryLimit: saidAt(body, 'spec', 'successfulJobsHistoryLimit') ?? 3,
      failedJobsHistoryLimit: saidAt(body, 'spec', 'failedJobsHistoryLimit') ?? 1,
      suspend: saidAt(body, 'spec', 'suspend') ?? false,
      activeDeadlineSeconds: saidAt(job, 'activeDeadlineSeconds'),
      backoffLimit: saidAt(job, 'backoffLimit') ?? 6,
    };
  },
};
