interface Kind {
  readonly lowest: number;
  readonly highest: number;
  readonly names?: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const kinds = {
  minute: { lowest: 0, highest: 59 },
  hour: { lowest: 0, highest: 23 },
  date: { lowest: 1, highest: 31 },
  month: { lowest: 1, highest: 12, names: months },
  weekday: { lowest: 0, highest: 6, names: weekdays },
  awsWeekday: { lowest: 1, highest: 7, names: weekdays },
} satisfies { readonly [name: string]: Kind };

/** Whether a schedule of Kubernetes is on at a minute, as robfig/cron v3 counts it; read naively, value by value. */
export function isOnByCron(schedule: string, at: Date): boolean {
  const [minute = '', hour = '', date = '', month = '', weekday = ''] = schedule.split(' ');
  const isDate = isWithin(date, at.getUTCDate(), kinds.date);
  const isWeekday = isWithin(weekday, at.getUTCDay(), kinds.weekday);
  const isStarred = [date, weekday].some((field) => field.split(',').some((item) => /^[*?](\/1)?$/.test(item)));
  return isOnAtTime([minute, hour, month], at) && (isStarred ? isDate && isWeekday : isDate || isWeekday);
}

/** Whether an expression of EventBridge Scheduler is on at a minute, as its documentation says. */
export function isOnByAws(expression: string, at: Date): boolean {
  const [minute = '', hour = '', date = '', month = '', weekday = ''] = expression.slice(5, -1).split(' ');
  refuseAsAwsDoes(expression);
  const isDay = isWithin(date, at.getUTCDate(), kinds.date) && isWithin(weekday, at.getUTCDay() + 1, kinds.awsWeekday);
  return isDay && isOnAtTime([minute, hour, month], at);
}

function refuseAsAwsDoes(expression: string): void {
  const [, , date, , weekday = '', year] = expression.slice(5, -1).split(' ');
  const isOneOpen = (date === '?') !== (weekday === '?');
  if (!isOneOpen || year !== '*' || /[/L#]/.test(weekday)) throw new Error(`AWS refuses ${expression}`);
}

function isOnAtTime([minute, hour, month]: readonly [string, string, string], at: Date): boolean {
  return (
    isWithin(minute, at.getUTCMinutes(), kinds.minute) &&
    isWithin(hour, at.getUTCHours(), kinds.hour) &&
    isWithin(month, at.getUTCMonth() + 1, kinds.month)
  );
}

function isWithin(field: string, value: number, kind: Kind): boolean {
  return field.split(',').some((item) => isInItem(item, value, kind));
}

function isInItem(item: string, value: number, kind: Kind): boolean {
  const [range = '', step = '1'] = item.split('/');
  const [low, high] = endsOf(range, item.includes('/'), kind);
  return value >= low && value <= high && (value - low) % Number(step) === 0;
}

function endsOf(range: string, isStepped: boolean, { lowest, highest, names = [] }: Kind): [number, number] {
  if (range === '*' || range === '?') return [lowest, highest];
  const [from = NaN, to = isStepped ? highest : from] = range.split('-').map((text) => {
    const index = names.indexOf(text.toLowerCase());
    return index === -1 ? Number(text) : index + lowest;
  });
  return [from, to];
}
