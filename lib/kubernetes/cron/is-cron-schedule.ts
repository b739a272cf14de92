import { cronDescriptors, cronFields, cronPosition, type CronField } from './fields';

const fields: readonly CronField[] = Object.values(cronFields);

const everyPattern = /^@every (?=.*[1-9])(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/;

/**
 * Whether a CronJob's controller can read the schedule: five fields, or a descriptor such as `@hourly`.
 * It reads with robfig/cron v3 (`ParseStandard`); Kubernetes refuses its `TZ=` prefix, `timeZone` stands for that.
 * A schedule that this parser takes but that can only be a slip (`*-5`, `,`, `+5`, `@every 0s`) is refused.
 *
 * Own code, because the package `cron-parser` takes six fields, `L`, `#` and 7 for Sunday, which the controller refuses.
 */
export function isCronSchedule(text: string): boolean {
  if (text.startsWith('@')) return Object.hasOwn(cronDescriptors, text) || everyPattern.test(text);
  const parts = text.trim().split(/\s+/);
  return parts.length === fields.length && fields.every((field, i) => isList(parts[i] ?? '', field));
}

function isList(text: string, field: CronField): boolean {
  const items = text.split(',').filter((item) => item !== '');
  return items.length > 0 && items.every((item) => isStepped(item, field));
}

function isStepped(text: string, field: CronField): boolean {
  const [range = '', step = '1', ...rest] = text.split('/');
  return rest.length === 0 && /^\d+$/.test(step) && Number(step) > 0 && isRange(range, field);
}

function isRange(text: string, field: CronField): boolean {
  if (text === '*' || text === '?') return true;
  const ends = text.split('-').map((end) => cronPosition(end, field));
  const [first = NaN, last = first] = ends;
  return ends.length <= 2 && first >= field.lowest && last <= field.highest && first <= last;
}
