import type { WallTime } from './wall-clock';

type Field = readonly [lowest: number, highest: number, names: readonly string[]];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const descriptors: { readonly [descriptor: string]: string } = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/** A schedule of five fields, read. */
export interface CronTimes {
  /** Whether it falls into the hour of a time, at whichever minute. */
  readonly inHourOf: (time: WallTime) => boolean;
  readonly minutes: ReadonlySet<number>;
}

/**
 * Reads a schedule that the spec has checked. Day of month and day of week both count where both are restricted: the
 * spec refuses that.
 */
export function cronTimes(schedule: string): CronTimes {
  const parts = (descriptors[schedule] ?? schedule).trim().toLowerCase().split(/\s+/);
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*'] = parts;
  const hours = valuesOf(hour, [0, 23, []]);
  const days = valuesOf(day, [1, 31, []]);
  const monthsOf = valuesOf(month, [1, 12, months]);
  const weekdaysOf = valuesOf(weekday, [0, 6, weekdays]);
  return {
    minutes: valuesOf(minute, [0, 59, []]),
    inHourOf: (time) =>
      hours.has(time.hour) && days.has(time.day) && monthsOf.has(time.month) && weekdaysOf.has(time.weekday),
  };
}

function valuesOf(text: string, field: Field): ReadonlySet<number> {
  return new Set(text.split(',').flatMap((item) => rangeOf(item, field)));
}

function rangeOf(item: string, [lowest, highest, names]: Field): readonly number[] {
  const [range = '', step] = item.split('/');
  const position = (text: string): number => {
    const index = names.indexOf(text);
    return index === -1 ? Number(text) : lowest + index;
  };
  const isAll = range === '*' || range === '?';
  const [first = '', last] = isAll ? [String(lowest), String(highest)] : range.split('-');
  const from = position(first);
  // "5/10" runs from 5 to the end, as in robfig/cron
  const to = last === undefined ? (step === undefined ? from : highest) : position(last);
  const values: number[] = [];
  for (let value = from; value <= to; value += Number(step ?? 1)) values.push(value);
  return values;
}
