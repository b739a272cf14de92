import { fieldAt } from '../../../manifest';
import { cronJob } from '../../kinds';
import type { PolicyStatement } from '../../statement';

/** After a hundred missed runs the controller gives up. */
export const cronJobDeadlineMissing: PolicyStatement = {
  code: 'CRON_JOB_DEADLINE_MISSING',
  severity: 'warning',
  title: 'every CronJob says how late it may start',
  why: 'Without startingDeadlineSeconds a CronJob that missed more than 100 runs, in an outage or while suspended, is never started again, and short outages start it at any later time.',
  fix: 'set spec.startingDeadlineSeconds, such as 600',
  sources: ['kube-score cronjob-has-deadline', 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/'],
  subject: [cronJob],
  check: ({ body }) =>
    fieldAt(body, 'spec', 'startingDeadlineSeconds') === undefined
      ? [
          {
            field: 'spec.startingDeadlineSeconds',
            message: 'the CronJob does not say how late it may start',
            fix: 'set it, such as 600',
          },
        ]
      : [],
  cel: { expression: 'has(object.spec.startingDeadlineSeconds)', message: 'startingDeadlineSeconds must be set' },
};
