import { readCron } from '../../../../lib/kubernetes';
import { PlatformError } from '../../../../lib/problem';
import { cronField, type CronField } from './cron-field';

/**
 * A schedule of Kubernetes as EventBridge Scheduler writes it: six fields, of which either the date or the weekday is
 * `?` (https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html, November 2026).
 *
 * @param schedule five fields or a descriptor, as `isCronSchedule` accepts them
 * @param spec place in the description, for the problem
 * @throws PlatformError SCHEDULE_NOT_FOR_AWS when it limits both the date and the weekday, or has no times of day
 * @example awsSchedule('0 20 * * 1-5', 'dev.offHours.stop') // 'cron(0 20 ? * MON-FRI *)'
 */
export function awsSchedule(schedule: string, spec: string): string {
  const read = readCron(schedule);
  if (read === undefined) throw unsayable(schedule, spec, 'it has no times of day');
  const days = daysOf(cronField(read.date, 'date'), cronField(read.weekday, 'weekday'));
  if (days === undefined) throw unsayable(schedule, spec, 'it limits both the date and the weekday');
  const written = (name: 'minute' | 'hour' | 'month'): string => cronField(read[name], name).written;
  return `cron(${written('minute')} ${written('hour')} ${days.date} ${written('month')} ${days.weekday} *)`;
}

/**
 * Cron wants both when one is starred, and either of them otherwise; AWS wants one of them.
 *
 * @returns undefined when both leave days out
 */
function daysOf(date: CronField, weekday: CronField): { readonly date: string; readonly weekday: string } | undefined {
  if (!date.isStarred && !weekday.isStarred && (date.isFull || weekday.isFull)) return { date: '*', weekday: '?' };
  if (weekday.isFull) return { date: date.written, weekday: '?' };
  if (date.isFull) return { date: '?', weekday: weekday.written };
  return undefined;
}

function unsayable(schedule: string, spec: string, reason: string): PlatformError {
  return new PlatformError([
    {
      code: 'SCHEDULE_NOT_FOR_AWS',
      severity: 'error',
      message: `EventBridge Scheduler cannot follow this schedule: ${reason}`,
      spec,
      found: schedule,
      accepted: 'times of day, on dates of a month or on weekdays',
      fix: 'leave the date or the weekday at *, such as "0 20 * * 1-5"',
    },
  ]);
}
