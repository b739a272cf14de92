import fc from 'fast-check';
import { isCronSchedule } from '../../../../lib/kubernetes';
import { awsSchedule, isAwsSchedule } from '../../../../lib/spec';
import { isOnByAws, isOnByCron } from './schedules';

test.each([
  ['0 20 * * 1-5', 'cron(0 20 ? * MON-FRI *)'],
  ['0 7 * * mon', 'cron(0 7 ? * MON *)'],
  ['30 6 * * 0,6', 'cron(30 6 ? * SUN,SAT *)'], // Sunday is 0 here and 1 there
  ['0 0 1 * *', 'cron(0 0 1 * ? *)'],
  ['*/15 8-18 * * *', 'cron(0,15,30,45 8-18 * * ? *)'],
  ['5/20 3 ? jan-mar ?', 'cron(5,25,45 3 * 1-3 ? *)'],
  ['@weekly', 'cron(0 0 ? * SUN *)'],
  ['@daily', 'cron(0 0 * * ? *)'],
])('%s becomes %s', (schedule, expected) => {
  expect(awsSchedule(schedule)).toBe(expected);
});

test('a list with a star joins date and weekday as a star alone does', () => {
  expect(awsSchedule('0 0 1,* * 1-5/2,3')).toBe('cron(0 0 ? * MON,WED,FRI *)');
});

test.each(['0 0 1 * 1', '0 0 */2 * 1', '0 0 2-31 * 1', '0 0 1-31 * 1', '@every 12h'])(
  'fails on %s, which AWS cannot say or nobody means',
  (schedule) => {
    expect(isAwsSchedule(schedule)).toBe(false);
    expect(() => awsSchedule(schedule)).toThrow('cannot follow');
  },
);

const first = new Date(Date.UTC(2026, 0, 1));
const minutes = Array.from({ length: 24 * 60 }, (_, minute) => minute);
const days = Array.from({ length: 3 * 366 }, (_, index) => later(first, index * minutes.length));

test('what AWS is told is on in the same minutes of a day and on the same days of three years', () => {
  let compared = 0;
  fc.assert(
    fc.property(scheduleText(), (schedule) => {
      const expression = expressionOf(schedule);
      if (expression === undefined) return;
      const anyTime = ['*', '*', ...schedule.split(' ').slice(2)].join(' ');
      const onDay = days.find((day) => isOnByCron(anyTime, day));
      const onMinute = minutes.find((minute) => isOnByCron(schedule, later(onDay ?? first, minute))) ?? 0;
      const times = [
        ...minutes.map((minute) => later(onDay ?? first, minute)),
        ...days.map((day) => later(day, onMinute)),
      ];
      const different = times.filter((at) => isOnByCron(schedule, at) !== isOnByAws(expression, at));
      expect(different.map((at) => `${schedule}, ${expression}, ${at.toISOString()}`)).toEqual([]);
      compared += 1;
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(20);
});

test('a schedule that is refused limits both the date and the weekday', () => {
  fc.assert(
    fc.property(scheduleText(), (schedule) => {
      if (expressionOf(schedule) !== undefined) return;
      const [, , date = '', , weekday = ''] = schedule.split(' ');
      expect([date, weekday]).not.toContain('*');
    }),
    { numRuns: 300 },
  );
});

function expressionOf(schedule: string): string | undefined {
  return isAwsSchedule(schedule) ? awsSchedule(schedule) : undefined;
}

function later(day: Date, minute: number): Date {
  return new Date(day.getTime() + minute * 60_000);
}

/** Schedules that the spec accepts, half of whose dates and weekdays are left open. */
function scheduleText(): fc.Arbitrary<string> {
  const weekdays = ['sun', 'mon', 'TUE', 'wed', 'Thu', 'fri', 'sat'];
  return fc
    .tuple(field(0, 59), field(0, 23), open(field(1, 31)), field(1, 12), open(field(0, 6, weekdays)))
    .map((fields) => fields.join(' '))
    .filter(isCronSchedule);
}

function open(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(fc.constant('*'), fc.constant('?'), inner, inner);
}

function field(lowest: number, highest: number, names: readonly string[] = []): fc.Arbitrary<string> {
  const value = fc.integer({ min: lowest, max: highest }).map((number) => names[number] ?? String(number));
  const range = fc
    .tuple(fc.integer({ min: lowest, max: highest }), fc.integer({ min: lowest, max: highest }))
    .map((ends) => `${Math.min(...ends)}-${Math.max(...ends)}`);
  const stepped = fc
    .tuple(fc.oneof(fc.constant('*'), range, value), fc.integer({ min: 1, max: 20 }))
    .map(([start, step]) => `${start}/${step}`);
  return fc
    .array(fc.oneof(fc.constant('*'), value, range, stepped), { minLength: 1, maxLength: 3 })
    .map((items) => items.join(','));
}
