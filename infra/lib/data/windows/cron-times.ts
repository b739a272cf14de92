import { cronValues, readCron } from '../../../../lib/kubernetes';
import type { WallTime } from './wall-clock';

/** A schedule of five fields, read. */
export interface CronTimes {
  /** Whether it falls into the hour of a time, at whichever minute. */
  readonly inHourOf: (time: WallTime) => boolean;
  readonly minutes: ReadonlySet<number>;
}

/**
 * Reads a schedule that the spec has checked. Day of month and day of week both count: the spec refuses a schedule
 * where either would do.
 *
 * @throws Error for a schedule without times of day, which the spec refuses too
 */
export function cronTimes(schedule: string): CronTimes {
  const read = readCron(schedule);
  if (read === undefined) throw new Error(`"${schedule}" has no times of day`);
  const hours = new Set(cronValues(read.hour, 'hour'));
  const days = new Set(cronValues(read.date, 'date'));
  const months = new Set(cronValues(read.month, 'month'));
  const weekdays = new Set(cronValues(read.weekday, 'weekday'));
  return {
    minutes: new Set(cronValues(read.minute, 'minute')),
    inHourOf: (time) =>
      hours.has(time.hour) && days.has(time.day) && months.has(time.month) && weekdays.has(time.weekday),
  };
}
