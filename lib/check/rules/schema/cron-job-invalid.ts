import { isCronSchedule, isTimeZone } from '../../../kubernetes';
import { ofEach, together } from '../../together';
import { at, kindRule, named, notNegative, required, textAt } from './place';

const zones = new Map<string, boolean>(); // a look into the database costs more than all else here

const counts = ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'];

const judgeSchedule = named(
  {
    accepts: (text) => !text.includes('TZ') && isCronSchedule(text),
    accepted: 'five fields such as "0 3 * * *", or a word such as "@daily", without TZ=',
  },
  'a schedule',
);
const judgeZone = named(
  { accepts: isKnownZone, accepted: 'a zone such as "Europe/Berlin" or "Etc/UTC"' },
  'a time zone',
);

export const cronJobInvalid = kindRule(
  {
    code: 'CRON_JOB_INVALID',
    title: 'a CronJob has a schedule that Kubernetes can read, and a time zone of the IANA database',
    why:
      'An API server refuses the CronJob otherwise. It reads five fields, without seconds, "L" or "#"; Sunday is 0, not 7; ' +
      'the time zone has a field of its own.',
    fix: 'Write the schedule in five fields and the zone in timeZone.',
    sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax'],
  },
  ['batch/CronJob'],
  (root) => {
    const schedule = at(root, 'spec', 'schedule');
    return together(
      textAt(schedule) === '' ? required(schedule, 'the schedule is empty') : judgeSchedule(schedule),
      judgeZone(at(root, 'spec', 'timeZone')),
      ofEach(counts, (key) => notNegative(at(root, 'spec', key))),
    );
  },
);

function isKnownZone(name: string): boolean {
  const isKnown = zones.get(name) ?? isTimeZone(name);
  zones.set(name, isKnown);
  return isKnown;
}
