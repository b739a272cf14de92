import type { RuleCases } from '../../../rule-cases';
import { cronJob, job } from '../objects';

export const cases: RuleCases = {
  code: 'CRON_JOB_DEADLINE_MISSING',
  passes: [{ yaml: cronJob({}, {}, { startingDeadlineSeconds: 600 }) }],
  fails: [
    {
      yaml: cronJob(),
      says: [
        'CronJob/shop/api spec.startingDeadlineSeconds: the CronJob does not say how late it may start; fix: set it, such as 600',
      ],
    },
  ],
  doesNotApply: [{ yaml: job() }],
};
