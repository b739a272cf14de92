import { readCron } from '../../kubernetes';
import { scheduleField, type ScheduleField } from './schedule-field';

/**
 * A schedule of Kubernetes as EventBridge Scheduler writes it: six fields, of which either the date or the weekday is
 * `?` (https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html, November 2026).
 *
 * @param schedule five fields or a descriptor, as `isCronSchedule` accepts them
 * @throws Error for a schedule that `isAwsSchedule` refuses
 * @example awsSchedule('0 20 * * 1-5') // 'cron(0 20 ? * MON-FRI *)'
 */
export function awsSchedule(schedule: string): string {
  const written = write(schedule);
  if (written === undefined) throw new Error(`EventBridge Scheduler cannot follow "${schedule}"`);
  return written;
}

/**
 * Whether EventBridge Scheduler can follow a schedule: it has times of day, unlike `@every 5h`, and leaves the date or
 * the weekday open. Cron takes either of two limited ones, even if one of them leaves no day out (`0 0 1-31 * 1` is
 * every day): that is refused too, since whoever writes it means something else.
 */
export function isAwsSchedule(schedule: string): boolean {
  return write(schedule) !== undefined;
}

function write(schedule: string): string | undefined {
  const read = readCron(schedule);
  if (read === undefined) return undefined;
  const days = daysOf(scheduleField(read.date, 'date'), scheduleField(read.weekday, 'weekday'));
  if (days === undefined) return undefined;
  const written = (name: 'minute' | 'hour' | 'month'): string => scheduleField(read[name], name).written;
  return `cron(${written('minute')} ${written('hour')} ${days.date} ${written('month')} ${days.weekday} *)`;
}

/** Cron wants both when one is starred, which then leaves no day out; AWS wants one of them. */
function daysOf(
  date: ScheduleField,
  weekday: ScheduleField,
): { readonly date: string; readonly weekday: string } | undefined {
  if (weekday.isStarred) return { date: date.written, weekday: '?' };
  return date.isStarred ? { date: '?', weekday: weekday.written } : undefined;
}
