import { fieldAt } from '../../../manifest';
import { cronJob } from '../../kinds';
import { printValue } from '../../print-value';
import type { PolicyStatement } from '../../statement';

/** Two clocks for one thing. */
export const cronJobTtlSet: PolicyStatement = {
  code: 'CRON_JOB_TTL_SET',
  severity: 'warning',
  title: 'the history of a CronJob is kept by its limits alone',
  why: 'With ttlSecondsAfterFinished the Jobs of a CronJob are gone after that time, whatever successfulJobsHistoryLimit and failedJobsHistoryLimit keep: the log of last night’s failure is missing in the morning.',
  fix: 'remove ttlSecondsAfterFinished, and set the history limits',
  sources: ['kube-linter job-ttl-seconds-after-finished'],
  subject: [cronJob],
  check: ({ body }) => {
    const ttl = fieldAt(body, 'spec', 'jobTemplate', 'spec', 'ttlSecondsAfterFinished');
    if (ttl === undefined) return [];
    return [
      {
        field: 'spec.jobTemplate.spec.ttlSecondsAfterFinished',
        message: 'the time to live undercuts the history limits',
        found: printValue(ttl),
        fix: 'remove it',
      },
    ];
  },
  cel: {
    expression: '!object.spec.jobTemplate.?spec.ttlSecondsAfterFinished.hasValue()',
    message: 'ttlSecondsAfterFinished must not be set under a CronJob',
  },
};
