import { schedulerExpression } from '../../aws';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

const accepted = 'five fields, of day of month and day of week at most one limited, such as "0 20 * * 1-5"';

/** Production never sleeps; what sleeps wakes up again, at times that EventBridge Scheduler can say. */
export const offHours: EnvironmentRule = ({ environment: { offHours: hours, stage } }) => {
  if (hours === undefined) return [];
  const schedules = [
    { key: 'stop', schedule: hours.stop },
    { key: 'start', schedule: hours.start },
  ].map((one) => ({ ...one, expression: schedulerExpression(one.schedule) }));
  const unsayable = schedules.filter(({ expression }) => expression === undefined);
  const expressions = new Set(schedules.map(({ expression }) => expression));
  return [
    ...(stage === 'production' ? [inProduction] : []),
    ...unsayable.map(({ key, schedule }) => notSayable(key, schedule)),
    ...(unsayable.length === 0 && expressions.size === 1 ? [atOnce(hours.start)] : []),
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
