import { cronFields, cronValues, type CronFieldName } from '../../kubernetes';

/** One field of a schedule, read. */
export interface ScheduleField {
  /** As AWS writes it, with lists and ranges only; `*` for every value. */
  readonly written: string;
  /** Whether it holds `*` or `?` of step 1, which decides how date and weekday are joined; then no value is left out. */
  readonly isStarred: boolean;
}

/**
 * Reads a field that `isCronSchedule` has accepted, with the meaning that robfig/cron v3 gives it: a step above 1
 * takes away the star's special meaning.
 */
export function scheduleField(text: string, name: CronFieldName): ScheduleField {
  const { lowest, highest } = cronFields[name];
  const values = cronValues(text, name);
  return {
    written: values.length === highest - lowest + 1 ? '*' : ranges(values, name),
    isStarred: text.split(',').some((item) => /^[*?](\/0*1)?$/.test(item)),
  };
}

/** Neighbours as one range: `1-5,9`. */
function ranges(values: readonly number[], name: CronFieldName): string {
  const runs: { first: number; last: number }[] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === value - 1) run.last = value;
    else runs.push({ first: value, last: value });
  }
  return runs.map(({ first, last }) => runText(word(first, name), word(last, name))).join(',');
}

function runText(first: string, last: string): string {
  return first === last ? first : `${first}-${last}`;
}

/** AWS counts the days of the week from 1, so it is told their names. */
function word(value: number, name: CronFieldName): string {
  return name === 'weekday' ? (cronFields.weekday.names[value] ?? '').toUpperCase() : String(value);
}
