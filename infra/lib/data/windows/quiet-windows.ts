import type { Environment } from '../../../../lib/spec';
import { awakeMinutes, minutesOfWeek } from './awake-minutes';

/** When AWS may work on a store, in UTC as RDS and ElastiCache take it. */
export interface QuietWindows {
  /** Daily, such as `05:00-06:00`. */
  readonly backup: string;
  /** Weekly, such as `sun:06:30-sun:07:30`. */
  readonly maintenance: string;
  /** When passwords change, as Secrets Manager takes it. */
  readonly rotation: { readonly scheduleExpression: string; readonly duration?: string };
}

type OffHours = NonNullable<Environment['offHours']>;

const day = 24 * 60;
const hour = 60;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Own choice: night in America, morning in Europe, an hour away from the daily backup of AWS Backup at 03:00. */
const always: QuietWindows = {
  backup: '05:00-06:00',
  maintenance: 'sun:06:30-sun:07:30',
  rotation: { scheduleExpression: 'rate(30 days)' },
};

/**
 * Windows in which the environment is awake the year round: a database that is stopped is neither backed up nor
 * maintained, and its passwords cannot be changed. Where it sleeps they lie late in its day, and passwords change on
 * the first such weekday of a month. An environment that is never awake for long gets the windows of one that always is.
 */
export function quietWindows({ offHours }: Pick<Environment, 'offHours'>): QuietWindows {
  if (offHours === undefined) return always;
  const windows = known.get(offHours) ?? windowsWithin(offHours);
  known.set(offHours, windows);
  return windows;
}

/** Each resource of a store asks, and a year takes a while. */
const known = new WeakMap<OffHours, QuietWindows>();

function windowsWithin(offHours: OffHours): QuietWindows {
  const awake = awakeMinutes(offHours);
  const isAwake = (from: number, length: number): boolean =>
    Array.from({ length }, (_, i) => awake[(from + i) % minutesOfWeek] === true).every(Boolean);
  const backup = dailyStart(isAwake);
  if (backup === undefined) return always;
  const maintenance = slots(0, minutesOfWeek).findLast(
    (from) => isAwake(from, hour) && apart(from % day, backup, hour + 30),
  );
  const rotation = slots(0, minutesOfWeek).find(
    (from) =>
      from % hour === 0 && isAwake(from, 2 * hour) && maintenance !== undefined && apart(from, maintenance, 2 * hour),
  );
  if (maintenance === undefined || rotation === undefined) return always;
  return {
    backup: `${clock(backup)}-${clock(backup + hour)}`,
    maintenance: `${weekTime(maintenance)}-${weekTime(maintenance + hour)}`,
    rotation: { scheduleExpression: firstOfMonth(rotation), duration: '2h' },
  };
}

/** The start of an hour in which the environment is awake on as many days as any; the latest such. */
function dailyStart(isAwake: (from: number, length: number) => boolean): number | undefined {
  const days = (from: number): number => weekdays.filter((_, index) => isAwake(index * day + from, hour)).length;
  const candidates = slots(0, day).map((from) => ({ from, days: days(from) }));
  const most = Math.max(...candidates.map((candidate) => candidate.days));
  return most === 0 ? undefined : candidates.findLast((candidate) => candidate.days === most)?.from;
}

/** Each half hour. */
function slots(from: number, to: number): readonly number[] {
  return Array.from({ length: (to - from) / 30 }, (_, i) => from + i * 30);
}

function apart(one: number, other: number, minutes: number): boolean {
  return Math.abs(one - other) >= minutes;
}

function clock(minutes: number): string {
  const ofDay = minutes % day;
  return `${String(Math.floor(ofDay / hour)).padStart(2, '0')}:${String(ofDay % hour).padStart(2, '0')}`;
}

function weekTime(minutes: number): string {
  return `${weekdays[Math.floor((minutes % minutesOfWeek) / day)]}:${clock(minutes)}`;
}

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html: minutes are always 0. */
function firstOfMonth(minutes: number): string {
  const weekday = weekdays[Math.floor(minutes / day)]?.toUpperCase();
  return `cron(0 ${Math.floor((minutes % day) / hour)} ? * ${weekday}#1 *)`;
}
