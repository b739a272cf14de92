import { cronValues, readCron } from '../../kubernetes';

/** A schedule of cron, read: the minutes of a day, and the days that it is on. */
export interface CronTimes {
  /** Minutes since midnight, ascending. */
  readonly minutes: readonly number[];
  isOn(day: Date): boolean;
}

/**
 * Reads a schedule as the spec accepts it for off hours: five fields, and a day is on by its date and its weekday.
 *
 * @returns undefined for a schedule that has no times of day, such as `@every 5h`
 */
export function cronTimes(schedule: string): CronTimes | undefined {
  const read = readCron(schedule);
  if (read === undefined) return undefined;
  const minutes = cronValues(read.minute, 'minute');
  const [dates, months, weekdays] = [
    cronValues(read.date, 'date'),
    cronValues(read.month, 'month'),
    cronValues(read.weekday, 'weekday'),
  ];
  return {
    minutes: cronValues(read.hour, 'hour').flatMap((hour) => minutes.map((minute) => hour * 60 + minute)),
    isOn: (day) =>
      months.includes(day.getUTCMonth() + 1) && dates.includes(day.getUTCDate()) && weekdays.includes(day.getUTCDay()),
  };
}
