/**
 * A schedule as EventBridge Scheduler writes it: a year more, days of the week from 1 for Sunday, and `?` for the one of
 * the two days that is open (https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html).
 *
 * @param schedule of cron, as `isCronSchedule` takes it
 * @returns undefined for what EventBridge cannot say: a word such as `@daily`, and both days limited, which cron takes
 * for either of them
 * @example schedulerExpression('0 20 * * 1-5') // 'cron(0 20 ? * 2-6 *)'
 */
export function schedulerExpression(schedule: string): string | undefined {
  const fields = schedule.trim().split(/\s+/).map(withoutGaps);
  const [minute, hour, date, month, weekday, ...rest] = fields;
  if (minute === undefined || hour === undefined || date === undefined || month === undefined) return undefined;
  if (weekday === undefined || rest.length > 0) return undefined;
  const time = [minute, hour].map(withoutDoubt).join(' ');
  const months = withoutDoubt(month).toUpperCase();
  if (isOpen(weekday)) return `cron(${time} ${withoutDoubt(date)} ${months} ? *)`;
  return isOpen(date) ? `cron(${time} ? ${months} ${weekdays(weekday)} *)` : undefined;
}

function isOpen(field: string): boolean {
  return field === '*' || field === '?';
}

/** Cron takes `?` for `*` anywhere. */
function withoutDoubt(field: string): string {
  return field.replaceAll('?', '*');
}

/** Cron skips the empty entries of a list. */
function withoutGaps(field: string): string {
  return field
    .split(',')
    .filter((entry) => entry !== '')
    .join(',');
}

/** Numbers of days from 1 on instead of 0; a step, behind `/`, stays. */
function weekdays(field: string): string {
  return withoutDoubt(field)
    .toUpperCase()
    .replace(/(?<![\d/])\d+/g, (day) => String(Number(day) + 1));
}
