/** What one field of a schedule may hold. */
export interface CronField {
  readonly lowest: number;
  readonly highest: number;
  /** Names in place of numbers, the first for `lowest`. */
  readonly names: readonly string[];
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The five fields of a schedule, in their order. */
export const cronFields = {
  minute: { lowest: 0, highest: 59, names: [] },
  hour: { lowest: 0, highest: 23, names: [] },
  date: { lowest: 1, highest: 31, names: [] },
  month: { lowest: 1, highest: 12, names: monthNames },
  weekday: { lowest: 0, highest: 6, names: weekdayNames }, // 7 is no Sunday here
} as const satisfies { readonly [name: string]: CronField };

export type CronFieldName = keyof typeof cronFields;

/** Words in place of five fields, as robfig/cron v3 expands them. */
export const cronDescriptors: { readonly [descriptor: string]: string } = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/** The number that an end of a range stands for; NaN for a word that is no name. */
export function cronPosition(text: string, { lowest, names }: CronField): number {
  if (/^\d+$/.test(text)) return Number(text);
  const index = names.indexOf(text.toLowerCase());
  return index === -1 ? NaN : lowest + index;
}
