/** A schedule of cron, read: the minutes of a day, and the days that it is on. */
export interface CronTimes {
  /** Minutes since midnight, ascending. */
  readonly minutes: readonly number[];
  isOn(day: Date): boolean;
}

type Range = readonly [lowest: number, highest: number];

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Reads a schedule as the spec accepts it for off hours: five fields, and a day is on by its date and its weekday.
 *
 * @returns undefined for a schedule that has no times of day, such as `@every 5h`
 */
export function cronTimes(schedule: string): CronTimes | undefined {
  const [minutes, hours, dates, months, weekdays] = schedule.trim().split(/\s+/);
  if (minutes === undefined || hours === undefined || dates === undefined) return undefined;
  if (months === undefined || weekdays === undefined) return undefined;
  const minuteList = valuesOf(minutes, [0, 59]);
  const on = {
    dates: valuesOf(dates, [1, 31]),
    months: valuesOf(months, [1, 12], monthNames),
    weekdays: valuesOf(weekdays, [0, 6], weekdayNames),
  };
  return {
    minutes: valuesOf(hours, [0, 23]).flatMap((hour) => minuteList.map((minute) => hour * 60 + minute)),
    isOn: (day) =>
      on.months.includes(day.getUTCMonth() + 1) &&
      on.dates.includes(day.getUTCDate()) &&
      on.weekdays.includes(day.getUTCDay()),
  };
}

function isAny(field: string): boolean {
  return /^[*?]/.test(field);
}

/** The numbers that a field stands for, ascending. */
function valuesOf(field: string, [lowest, highest]: Range, names: readonly string[] = []): readonly number[] {
  const values = new Set<number>();
  const position = (text: string): number => (/^\d+$/.test(text) ? Number(text) : lowest + names.indexOf(text));
  for (const item of field.toLowerCase().split(',').filter(Boolean)) {
    const [range = '', step] = item.split('/');
    const [from = '', to = step === undefined ? from : String(highest)] = range.split('-');
    const [first, last] = isAny(range) ? [lowest, highest] : [position(from), position(to)];
    for (let value = first; value <= last; value += Number(step ?? 1)) values.add(value);
  }
  return [...values].sort((one, other) => one - other);
}
