import { cronDescriptors, cronFields, cronPosition, type CronField, type CronFieldName } from './fields';

/**
 * The five fields of a schedule that `isCronSchedule` has accepted, as they are written.
 *
 * @returns undefined for one without times of day, such as `@every 5h`
 */
export function readCron(schedule: string): { readonly [Name in CronFieldName]: string } | undefined {
  const [minute = '', hour = '', date = '', month = '', weekday = ''] = (cronDescriptors[schedule] ?? schedule)
    .trim()
    .split(/\s+/);
  return minute.startsWith('@') ? undefined : { minute, hour, date, month, weekday };
}

/**
 * The numbers that a field stands for, ascending, with the meaning that robfig/cron v3 gives it: `5/10` begins at 5 and
 * goes on to the highest, and empty entries of a list are skipped.
 */
export function cronValues(text: string, name: CronFieldName): readonly number[] {
  const items = text.split(',').filter((item) => item !== '');
  const values = new Set(items.flatMap((item) => valuesOf(item, cronFields[name])));
  return [...values].sort((one, other) => one - other);
}

function valuesOf(item: string, field: CronField): readonly number[] {
  const [range = '', step] = item.split('/');
  const [first, last] = endsOf(range, step !== undefined, field);
  const width = Number(step ?? 1);
  return Array.from({ length: Math.floor((last - first) / width) + 1 }, (_, index) => first + index * width);
}

function endsOf(range: string, isStepped: boolean, field: CronField): readonly [first: number, last: number] {
  if (range === '*' || range === '?') return [field.lowest, field.highest];
  const [from = '', to] = range.split('-');
  const first = cronPosition(from, field);
  if (to !== undefined) return [first, cronPosition(to, field)];
  return [first, isStepped ? field.highest : first];
}
