import type { RuleCases } from '../../../rule-cases';
import { cronJob, job } from '../objects';

export const cases: RuleCases = {
  code: 'CRON_JOB_TTL_SET',
  passes: [{ yaml: cronJob() }],
  fails: [
    {
      yaml: cronJob({}, {}, {}, { ttlSecondsAfterFinished: 60 }),
      says: [
        'CronJob/shop/api spec.jobTemplate.spec.ttlSecondsAfterFinished: the time to live undercuts the history limits; found 60; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: job({}, {}, { ttlSecondsAfterFinished: 60 }) }],
};
