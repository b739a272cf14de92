import type { Environment } from '../../../../lib/spec';
import { cronTimes, type CronTimes } from './cron-times';
import { wallClock, type WallTime } from './wall-clock';

type OffHours = NonNullable<Environment['offHours']>;

export const minutesOfWeek = 7 * 24 * 60;

/** A database that is started takes orders after this time at the latest; own estimate, a start takes 5 to 15 minutes. */
const startMinutes = 30;

const minute = 60_000;
/** Any year will do; this one has 52 weeks and both changes of the clock. */
const year = { from: Date.UTC(2027, 0, 1), to: Date.UTC(2028, 0, 1) };
const monday = Date.UTC(2027, 0, 4);

/**
 * For each minute of the week in UTC, from Monday 00:00: whether an environment is awake then all the year, whatever
 * the clocks of its time zone do.
 */
export function awakeMinutes(offHours: OffHours | undefined): readonly boolean[] {
  const awake = Array.from({ length: minutesOfWeek }, () => true);
  if (offHours === undefined) return awake;
  for (const [from, to] of sleeps(offHours)) {
    const last = Math.min(to + startMinutes * minute, from + minutesOfWeek * minute);
    for (let time = from; time < last; time += minute) awake[minuteOfWeek(time)] = false;
  }
  return awake;
}

/** Minute of the week, from Monday 00:00 UTC. */
export function minuteOfWeek(time: number): number {
  return ((((time - monday) / minute) % minutesOfWeek) + minutesOfWeek) % minutesOfWeek;
}

/** Times at which the environment sleeps, in a year: from when to when. */
function sleeps(offHours: OffHours): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  const all = changes(offHours);
  // a year that begins with a start began asleep; a start in the middle of a day changes nothing
  let asleepSince = all[0]?.stops === false ? year.from : undefined;
  for (const { time, stops } of all) {
    if (stops) asleepSince ??= time;
    else if (asleepSince !== undefined) {
      found.push([asleepSince, time]);
      asleepSince = undefined;
    }
  }
  if (asleepSince !== undefined) found.push([asleepSince, year.to]);
  return found;
}

interface Change {
  readonly time: number;
  readonly stops: boolean;
}

/** No zone is off UTC by a part of a quarter of an hour, so its clock runs through each quarter unbroken. */
function changes({ stop, start, timeZone }: OffHours): readonly Change[] {
  const [stops, starts] = [cronTimes(stop), cronTimes(start)];
  const found: Change[] = [];
  const add = ({ inHourOf, minutes }: CronTimes, from: number, wall: WallTime, isStop: boolean): void => {
    if (!inHourOf(wall)) return;
    for (let passed = 0; passed < 15; passed += 1) {
      if (minutes.has(wall.minute + passed)) found.push({ time: from + passed * minute, stops: isStop });
    }
  };
  const clock = wallClock(timeZone);
  for (let from = year.from; from < year.to; from += 15 * minute) {
    const wall = clock(from);
    add(stops, from, wall, true);
    add(starts, from, wall, false);
  }
  return found.sort((one, other) => one.time - other.time);
}
