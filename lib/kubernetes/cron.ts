interface Field {
  readonly lowest: number;
  readonly highest: number;
  /** Names in place of numbers, the first for `lowest`. */
  readonly names: readonly string[];
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const fields: readonly Field[] = [
  { lowest: 0, highest: 59, names: [] },
  { lowest: 0, highest: 23, names: [] },
  { lowest: 1, highest: 31, names: [] },
  { lowest: 1, highest: 12, names: monthNames },
  { lowest: 0, highest: 6, names: weekdayNames }, // 7 is no Sunday here
];

const descriptors = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
const everyPattern = /^@every (?=.*[1-9])(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/;

/**
 * Whether a CronJob's controller can read the schedule: five fields, or a descriptor such as `@hourly`.
 * It reads with robfig/cron v3 (`ParseStandard`); Kubernetes refuses its `TZ=` prefix, `timeZone` stands for that.
 * A schedule that this parser takes but that can only be a slip (`*-5`, `,`, `+5`, `@every 0s`) is refused.
 *
 * Own code, because the package `cron-parser` takes six fields, `L`, `#` and 7 for Sunday, which the controller refuses.
 */
export function isCronSchedule(text: string): boolean {
  if (text.startsWith('@')) return descriptors.includes(text) || everyPattern.test(text);
  const parts = text.trim().split(/\s+/);
  return parts.length === fields.length && fields.every((field, i) => isList(parts[i] ?? '', field));
}

function isList(text: string, field: Field): boolean {
  const items = text.split(',').filter((item) => item !== '');
  return items.length > 0 && items.every((item) => isStepped(item, field));
}

function isStepped(text: string, field: Field): boolean {
  const [range = '', step = '1', ...rest] = text.split('/');
  return rest.length === 0 && /^\d+$/.test(step) && Number(step) > 0 && isRange(range, field);
}

function isRange(text: string, field: Field): boolean {
  if (text === '*' || text === '?') return true;
  const ends = text.split('-').map((end) => position(end, field));
  const [first = NaN, last = first] = ends;
  return ends.length <= 2 && first >= field.lowest && last <= field.highest && first <= last;
}

function position(text: string, field: Field): number {
  if (/^\d+$/.test(text)) return Number(text);
  const index = field.names.indexOf(text.toLowerCase());
  return index === -1 ? NaN : field.lowest + index;
}
