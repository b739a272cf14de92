import fc from 'fast-check';
import { isCronSchedule, isTimeZone } from '../../../lib/kubernetes';

test.each([
  '* * * * *',
  '*/5 0-6/2 1,15 JAN-mar ?',
  '0 3 * * sun',
  '5/15 * * * *',
  '59 23 31 12 6',
  ' 0  0 * * * ',
  '@hourly',
  '@every 1h30m',
])('the schedule "%s" is accepted', (text) => {
  expect(isCronSchedule(text)).toBe(true);
});

test.each([
  '',
  '* * * *',
  '* * * * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '* * * 13 *',
  '* * * * 7',
  '* * L * *',
  '* * * * 1#2',
  '5-1 * * * *',
  '1-2-3 * * * *',
  '*/0 * * * *',
  '*/2/2 * * * *',
  '*/ * * * *',
  ', * * * *',
  '* * * sun *',
  '@reboot',
  '@Hourly',
  '@every 5',
  'TZ=UTC 0 0 * * *',
  'CRON_TZ=UTC 0 0 * * *',
])('fails on the schedule "%s", which the controller cannot read', (text) => {
  expect(isCronSchedule(text)).toBe(false);
});

const bounds = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
] as const;

const fieldOf = ([min, max]: readonly [number, number]): fc.Arbitrary<string> => {
  const number = fc.integer({ min, max });
  const range = fc.tuple(number, number).map((ends) => ends.sort((a, b) => a - b).join('-'));
  const start = fc.oneof(fc.constantFrom('*', '?'), number.map(String), range);
  const stepped = fc.tuple(start, fc.integer({ min: 1, max: 99 })).map((parts) => parts.join('/'));
  return fc.array(fc.oneof(start, stepped), { minLength: 1, maxLength: 4 }).map((items) => items.join(','));
};

test('every schedule made by the rules is accepted, and none with a number out of range', () => {
  fc.assert(
    fc.property(fc.tuple(...bounds.map(fieldOf)), fc.nat(4), (fields, position) => {
      expect(isCronSchedule(fields.join(' '))).toBe(true);
      const wrong = fields.map((field, i) => (i === position ? `${field},${(bounds[i]?.[1] ?? 0) + 1}` : field));
      expect(isCronSchedule(wrong.join(' '))).toBe(false);
    }),
  );
});

test.each(['Europe/Berlin', 'UTC', 'Etc/UTC', 'Asia/Kolkata', 'America/Argentina/Ushuaia', 'Etc/GMT+5'])(
  'the time zone %s is known',
  (name) => {
    expect(isTimeZone(name)).toBe(true);
  },
);

test.each(['', 'Local', 'Europe/Nowhere', 'europe/berlin', 'Europe/BERLIN', '+01:00', 'Berlin'])(
  'fails on the time zone "%s"',
  (name) => {
    expect(isTimeZone(name)).toBe(false);
  },
);
