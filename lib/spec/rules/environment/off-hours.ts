import { cronValues, readCron } from '../../../kubernetes';
import { awsSchedule, isAwsSchedule } from '../../aws';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

const accepted = 'times of day, with the day of month or the day of week left at *, such as "0 20 * * 1-5"';

/** Production never sleeps; what sleeps wakes up again, at times that EventBridge Scheduler can say. */
export const offHours: EnvironmentRule = ({ environment: { offHours: hours, stage } }) => {
  if (hours === undefined) return [];
  const schedules = [
    { key: 'stop', schedule: hours.stop },
    { key: 'start', schedule: hours.start },
  ];
  const unsayable = schedules.filter(({ schedule }) => !isAwsSchedule(schedule));
  const atOneTime = unsayable.length === 0 && awsSchedule(hours.stop) === awsSchedule(hours.start);
  return [
    ...(stage === 'production' ? [inProduction] : []),
    ...unsayable.map(({ key, schedule }) => notSayable(key, schedule)),
    ...schedules.filter(isOnNoDay).map(({ key, schedule }) => never(key, schedule)),
    ...(atOneTime ? [atOnce(hours.start)] : []),
  ];
};

const inProduction: Finding = {
  code: 'OFF_HOURS_IN_PRODUCTION',
  path: ['offHours'],
  message: 'production would be stopped while people use it',
  fix: 'remove offHours, or give the environment another stage',
};

function notSayable(key: string, schedule: string): Finding {
  return {
    code: 'OFF_HOURS_SCHEDULE',
    path: ['offHours', key],
    message: 'this schedule cannot be said in EventBridge Scheduler',
    found: schedule,
    accepted,
  };
}

/** Days of each month that every year has. */
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether no month that a schedule is on in has any of its dates; where weekdays are limited, dates are open. */
function isOnNoDay({ schedule }: { readonly schedule: string }): boolean {
  const read = isAwsSchedule(schedule) ? readCron(schedule) : undefined;
  if (read === undefined) return false;
  const [first = 1] = cronValues(read.date, 'date');
  return cronValues(read.month, 'month').every((month) => (daysOfMonths[month - 1] ?? 0) < first);
}

function never(key: string, schedule: string): Finding {
  return {
    code: 'OFF_HOURS_NEVER',
    path: ['offHours', key],
    message: `the environment would not ${key} in every year: no month of this schedule has such a day`,
    found: schedule,
    accepted: 'days that every year has',
    fix: 'choose other days, such as "0 7 * * 1-5"',
  };
}

function atOnce(start: string): Finding {
  return {
    code: 'OFF_HOURS_AT_ONCE',
    path: ['offHours', 'start'],
    involves: [['offHours', 'stop']],
    message: 'the environment stops and starts at the same times',
    found: start,
    fix: 'set stop to the evening and start to the morning',
  };
}
