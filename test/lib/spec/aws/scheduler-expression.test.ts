import fc from 'fast-check';
import { isCronSchedule } from '../../../../lib/kubernetes';
import { schedulerExpression } from '../../../../lib/spec';

test.each([
  ['0 20 * * *', 'cron(0 20 * * ? *)'],
  ['0 20 * * 1-5', 'cron(0 20 ? * 2-6 *)'],
  ['0 20 * * 0,6', 'cron(0 20 ? * 1,7 *)'],
  ['0 20 * * sun', 'cron(0 20 ? * SUN *)'],
  ['0 20 * * 1-5/2', 'cron(0 20 ? * 2-6/2 *)'],
  ['0 20 * * */2', 'cron(0 20 ? * */2 *)'],
  ['0 20 1 * *', 'cron(0 20 1 * ? *)'],
  ['0 20 ? jan-mar ?', 'cron(0 20 * JAN-MAR ? *)'],
  ['*/30 8-17 1,15 * ?', 'cron(*/30 8-17 1,15 * ? *)'],
  ['5,,6 20 * * *', 'cron(5,6 20 * * ? *)'],
])('cron writes %p, EventBridge writes %p', (schedule, expected) => {
  expect(schedulerExpression(schedule)).toBe(expected);
});

test.each(['@daily', '@every 1h', '0 20 1 * 1', '0 20 */2 * mon', ''])('EventBridge cannot say %p', (schedule) => {
  expect(schedulerExpression(schedule)).toBeUndefined();
});

const list = (lowest: number, highest: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('*', '?', '*/2'),
    fc.integer({ min: lowest, max: highest }).map(String),
    fc.tuple(fc.integer({ min: lowest, max: highest }), fc.integer({ min: lowest, max: highest })).map((ends) => {
      const [first, last] = [Math.min(...ends), Math.max(...ends)];
      return `${first}-${last}`;
    }),
  );

/** What EventBridge Scheduler takes: exactly one `?`, for one of the two days, and days of the week from 1 to 7. */
const sayable = /^cron\([\d*/-]+ [\d*/-]+ ([\d*/-]+ [\d*/-]+ \?|\? [\d*/-]+ [1-7*/-]+) \*\)$/;

test('whatever cron says with at most one kind of days, EventBridge takes', () => {
  const schedules = fc.tuple(list(0, 59), list(0, 23), list(1, 31), list(1, 12), list(0, 6));
  fc.assert(
    fc.property(schedules, (fields) => {
      const schedule = fields.join(' ');
      expect(isCronSchedule(schedule)).toBe(true);
      const isLimited = [fields[2], fields[4]].every((days) => days !== '*' && days !== '?');
      const expression = schedulerExpression(schedule);
      if (isLimited) expect(expression).toBeUndefined();
      else expect(expression).toMatch(sayable);
    }),
    { numRuns: 300 },
  );
});
