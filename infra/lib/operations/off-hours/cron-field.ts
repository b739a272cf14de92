import { cronFields, cronValues, type CronFieldName } from '../../../../lib/kubernetes';

/** One field of a schedule, read. */
export interface CronField {
  /** As AWS writes it, with lists and ranges only; `*` for every value. */
  readonly written: string;
  /** Whether no value is left out. */
  readonly isFull: boolean;
  /** Whether it is written with `*` or `?` of step 1, which decides how date and weekday are joined. */
  readonly isStarred: boolean;
}

/**
 * Reads a field that `isCronSchedule` has accepted, with the meaning that robfig/cron v3 gives it: a step above 1
 * takes away the star's special meaning.
 */
export function cronField(text: string, name: CronFieldName): CronField {
  const { lowest, highest } = cronFields[name];
  const values = cronValues(text, name);
  const isFull = values.length === highest - lowest + 1;
  return {
    written: isFull ? '*' : ranges(values, name),
    isFull,
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
