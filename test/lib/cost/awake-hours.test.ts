import * as fc from 'fast-check';
import { hoursPerMonth } from '../../../lib/cost';
import { awakeHours } from '../../../lib/cost/hours/awake-hours';
import { cronTimes } from '../../../lib/cost/hours/cron-times';

const between = (start: string, stop: string): number => awakeHours({ start, stop, timeZone: 'Etc/UTC' });

test('an environment without off hours is awake all month', () => {
  expect(awakeHours(undefined)).toBe(730);
});

test.each([
  ['from 7 to 20 on weekdays', '0 7 * * 1-5', '0 20 * * 1-5', (5 * 13) / 168],
  ['with names of days', '0 7 * * mon-fri', '0 20 * * MON-FRI', (5 * 13) / 168],
  ['over midnight', '0 22 * * *', '0 6 * * *', 8 / 24],
  ['to the minute', '15 7 * * *', '45 7 * * *', 0.5 / 24],
  ['over the weekend', '0 0 * * 1', '0 0 * * 6', 5 / 7],
  ['where it is stopped twice', '0 8 * * *', '0 18,22 * * *', 10 / 24],
  ['where it is started all the time', '*/10 8-17 * * *', '0 18 * * *', 10 / 24],
  ['with a list of hours', '0 6/12 * * *', '0 9,21 * * *', 6 / 24],
  ['with names of months', '0 0 1 jan *', '0 0 1 JUL *', 181 / 364],
  ['where it is never stopped', '0 7 * * *', '0 20 31 2 *', 1],
  ['where a schedule has no times of day', '@every 5h', '0 20 * * *', 1],
])('%s it is awake for that part of the month', (_, start, stop, part) => {
  expect(between(start, stop)).toBeCloseTo(part * hoursPerMonth, 1);
});

test('who starts when another stops is awake when that one sleeps', () => {
  const time = fc.tuple(fc.nat(59), fc.nat(23)).map(([minute, hour]) => `${minute} ${hour}`);
  const days = fc.constantFrom('* * *', '* * 1-5', '1 * *', '* 6 *', '*/2 * *');
  const schedule = fc.tuple(time, days).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(schedule, schedule, (one, other) => {
      fc.pre(cronTimes(one)?.minutes[0] !== cronTimes(other)?.minutes[0]);
      expect(between(one, other) + between(other, one)).toBeCloseTo(hoursPerMonth, 6);
    }),
  );
});
