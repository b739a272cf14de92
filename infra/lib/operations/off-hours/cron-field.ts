const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

interface Kind {
  readonly lowest: number;
  readonly highest: number;
  /** Names in place of numbers, the first for `lowest`. */
  readonly names: readonly string[];
  /** Whether AWS is told names: it counts the days of the week from 1, not from 0. */
  readonly isNamed: boolean;
}

/** The five fields of a schedule, in their order. */
const kinds = {
  minute: { lowest: 0, highest: 59, names: [], isNamed: false },
  hour: { lowest: 0, highest: 23, names: [], isNamed: false },
  date: { lowest: 1, highest: 31, names: [], isNamed: false },
  month: { lowest: 1, highest: 12, names: monthNames, isNamed: false },
  weekday: { lowest: 0, highest: 6, names: weekdayNames, isNamed: true },
} as const satisfies { readonly [name: string]: Kind };

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
 * Reads a field that `isCronSchedule` has accepted, with the meaning that robfig/cron v3 gives it: `5/10` begins at 5
 * and goes on to the highest value, and a step above 1 takes away the star's special meaning.
 */
export function cronField(text: string, name: keyof typeof kinds): CronField {
  const kind: Kind = kinds[name];
  const items = text.toLowerCase().split(',').filter(Boolean);
  const values = new Set(items.flatMap((item) => valuesOf(item, kind)));
  const isFull = values.size === kind.highest - kind.lowest + 1;
  return {
    written: isFull
      ? '*'
      : ranges(
          [...values].sort((one, other) => one - other),
          kind,
        ),
    isFull,
    isStarred: items.some((item) => /^[*?](\/0*1)?$/.test(item)),
  };
}

function valuesOf(item: string, kind: Kind): readonly number[] {
  const [range = '', step] = item.split('/');
  const [first, last] = endsOf(range, step !== undefined, kind);
  const width = Number(step ?? 1);
  return Array.from({ length: Math.floor((last - first) / width) + 1 }, (_, index) => first + index * width);
}

function endsOf(range: string, isStepped: boolean, kind: Kind): readonly [first: number, last: number] {
  if (range === '*' || range === '?') return [kind.lowest, kind.highest];
  const [from = '', to] = range.split('-');
  const first = position(from, kind);
  if (to !== undefined) return [first, position(to, kind)];
  return [first, isStepped ? kind.highest : first];
}

function position(text: string, { lowest, names }: Kind): number {
  return /^\d+$/.test(text) ? Number(text) : lowest + names.indexOf(text);
}

/** Neighbours as one range: `1-5,9`. */
function ranges(values: readonly number[], kind: Kind): string {
  const runs: { first: number; last: number }[] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === value - 1) run.last = value;
    else runs.push({ first: value, last: value });
  }
  return runs.map(({ first, last }) => runText(word(first, kind), word(last, kind))).join(',');
}

function runText(first: string, last: string): string {
  return first === last ? first : `${first}-${last}`;
}

function word(value: number, { lowest, names, isNamed }: Kind): string {
  return isNamed ? (names[value - lowest] ?? '').toUpperCase() : String(value);
}
