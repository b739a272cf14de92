import type { RuleCases } from '../../rule-cases';
import { all, cronJob, job } from './objects';

export const cases: RuleCases = {
  code: 'CRON_JOB_INVALID',
  passes: [
    { yaml: all(cronJob('schedule: "*/5 3 * * MON-FRI", timeZone: Europe/Berlin'), cronJob('schedule: "@daily"')) },
  ],
  fails: [
    {
      yaml: all(
        cronJob('schedule: "0 3 * *"'),
        cronJob('schedule: "0 3 * * 7"'),
        cronJob('schedule: ""'),
        cronJob('schedule: "TZ=UTC 0 3 * * *"'),
        cronJob('schedule: "@daily", timeZone: Europe/Berln'),
        cronJob('schedule: "@daily", timeZone: Local'),
        cronJob('schedule: "@daily", startingDeadlineSeconds: -1'),
      ),
      says: [
        'CronJob/shop/web spec.schedule: this is not a schedule; found "0 3 * *"; accepted five fields such as "0 3 * * *", or a word such as "@daily", without TZ=',
        'CronJob/shop/web spec.schedule: this is not a schedule; found "0 3 * * 7"; accepted five fields such as "0 3 * * *", or a word such as "@daily", without TZ=',
        'CronJob/shop/web spec.schedule: the schedule is empty; found ""',
        'CronJob/shop/web spec.schedule: this is not a schedule; found "TZ=UTC 0 3 * * *"; accepted five fields such as "0 3 * * *", or a word such as "@daily", without TZ=',
        'CronJob/shop/web spec.timeZone: this is not a time zone; found "Europe/Berln"; accepted a zone such as "Europe/Berlin" or "Etc/UTC"',
        'CronJob/shop/web spec.timeZone: this is not a time zone; found "Local"; accepted a zone such as "Europe/Berlin" or "Etc/UTC"',
        'CronJob/shop/web spec.startingDeadlineSeconds: startingDeadlineSeconds is out of range; found -1; accepted 0 or more',
      ],
    },
  ],
  doesNotApply: [{ yaml: job('') }],
};
