import fc from 'fast-check';
import { quietWindows } from '../../lib/data/windows';
import { cronTimes, type CronTimes } from '../../lib/data/windows/cron-times';
import type { WallTime } from '../../lib/data/windows/wall-clock';
import type { Environment } from '../../../lib/spec';
import { environmentOf } from '../synthesized';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const minute = 60_000;
const week = 7 * 1440 * minute;

type OffHours = NonNullable<Environment['offHours']>;

/** Naive: looks at the clock of the zone each quarter of an hour, for a week to know the state and for another to tell. */
function asleepWithin(window: string, { stop, start, timeZone }: OffHours, from: number): boolean {
  const [first = '', last = ''] = [window.slice(0, 9), window.slice(10)];
  const [stops, starts] = [cronTimes(stop), cronTimes(start)];
  let asleep = false;
  for (let time = from - week; time < from + week; time += 15 * minute) {
    const local = wallTime(time, timeZone);
    if (falls(stops, local)) asleep = true;
    if (falls(starts, local)) asleep = false;
    const utc = new Date(time);
    const name = `${weekdays[(utc.getUTCDay() + 6) % 7]}:${pad(utc.getUTCHours())}:${pad(utc.getUTCMinutes())}`;
    if (time >= from && asleep && inside(name, first, last)) return true;
  }
  return false;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallTime(time: number, timeZone: string): WallTime {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, format);
  const text = format.format(time);
  const [, , month = 0, day = 0, hour = 0, min = 0] =
    /(\d+)-(\d+)-(\d+) (\d+):(\d+)/
      .exec(text)
      ?.flatMap((part) => [part])
      .map(Number) ?? [];
  return { minute: min, hour, day, month, weekday: new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay() };
}

const falls = ({ inHourOf, minutes }: CronTimes, time: WallTime): boolean => inHourOf(time) && minutes.has(time.minute);
const pad = (number: number): string => String(number).padStart(2, '0');
const position = (name: string): number =>
  weekdays.indexOf(name.slice(0, 3)) * 1440 + Number(name.slice(4, 6)) * 60 + Number(name.slice(7));
const inside = (name: string, first: string, last: string): boolean =>
  (position(name) - position(first) + 10_080) % 10_080 < (position(last) - position(first) + 10_080) % 10_080;

test('an environment that never sleeps is maintained early on Sunday, an hour and more after its daily backup of AWS Backup', () => {
  expect(quietWindows(environmentOf('production'))).toEqual({
    backup: '05:00-06:00',
    maintenance: 'sun:06:30-sun:07:30',
    rotation: { scheduleExpression: 'rate(30 days)' },
  });
});

test('dev, which sleeps at night and on weekends, is maintained and gets new passwords in its day', () => {
  expect(quietWindows(environmentOf('dev'))).toEqual({
    backup: '19:00-20:00',
    maintenance: 'fri:17:30-fri:18:30',
    rotation: { scheduleExpression: 'cron(0 8 ? * MON#1 *)', duration: '2h' },
  });
});

test('maintenance and rotation never meet a database that is stopped, whatever clock an environment sleeps by', () => {
  const hours = fc.integer({ min: 0, max: 23 });
  const days = fc.constantFrom('*', '1-5', '0-4', 'mon-fri', '1,3,5');
  const zones = fc.constantFrom(
    'Etc/UTC',
    'Europe/Berlin',
    'America/Los_Angeles',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
  );
  fc.assert(
    fc.property(hours, hours, days, zones, (stop, start, weekday, timeZone) => {
      fc.pre((stop - start + 24) % 24 >= 6); // awake for six hours at least
      const offHours = { stop: `15 ${stop} * * ${weekday}`, start: `30 ${start} * * ${weekday}`, timeZone };
      const { maintenance, backup, rotation } = quietWindows({ offHours });
      const [, hour, day] = /^cron\(0 (\d+) \? \* ([A-Z]{3})#1 \*\)$/.exec(rotation.scheduleExpression) ?? [];
      const weekdayName = String(day).toLowerCase();
      const rotates = `${weekdayName}:${pad(Number(hour))}:00-${weekdayName}:${pad(Number(hour) + 1)}:59`;
      for (const from of [Date.UTC(2027, 0, 4), Date.UTC(2027, 6, 5)]) {
        expect(asleepWithin(maintenance, offHours, from)).toBe(false);
        expect(asleepWithin(rotates, offHours, from)).toBe(false);
      }
      expect(apart(backup, maintenance)).toBe(true);
    }),
    { numRuns: 12 },
  );
});

function apart(daily: string, weekly: string): boolean {
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const [from, to] = [minutes(daily), minutes(daily.slice(6))];
  const [begin, end] = [minutes(weekly.slice(4)), minutes(weekly.slice(14))];
  return end <= from || to <= begin;
}

test('an environment that is hardly ever awake gets the windows of one that always is', () => {
  const offHours = { stop: '30 7 * * *', start: '0 7 * * *', timeZone: 'Etc/UTC' };
  expect(quietWindows({ offHours })).toEqual(quietWindows({}));
});

const midnight: WallTime = { minute: 0, hour: 0, day: 5, month: 5, weekday: 3 };

test.each([
  ['*/20 6-8 * * *', { hour: 7, minute: 40 }, true],
  ['*/20 6-8 * * *', { hour: 9, minute: 0 }, false],
  ['5/30 * * * *', { hour: 0, minute: 35 }, true],
  ['0 0 1 jan *', { month: 1, day: 1, hour: 0, minute: 0 }, true],
  ['@daily', { hour: 0, minute: 0 }, true],
  ['0 20 * * fri', { weekday: 5, hour: 20, minute: 0 }, true],
  ['0 20 * * fri', { weekday: 6, hour: 20, minute: 0 }, false],
])('%s falls on %p: %p', (schedule, time, expected) => {
  expect(falls(cronTimes(schedule), { ...midnight, ...time })).toBe(expected);
});
