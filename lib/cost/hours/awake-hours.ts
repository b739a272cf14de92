import type { Environment } from '../../spec';
import { hoursPerMonth } from '../prices';
import { cronTimes } from './cron-times';

interface Event {
  /** Minutes since the first day. */
  readonly at: number;
  readonly isStart: boolean;
}

const minutesPerDay = 24 * 60;

/** A year with each weekday as often as in the long run; which one hardly matters. */
const days = Array.from({ length: 364 }, (_, index) => new Date(Date.UTC(2027, 0, 1 + index)));

/**
 * Hours of a month in which an environment is awake: from each `start` to the next `stop`. All of them without off
 * hours, and where a schedule gives no times of day. Changes of clocks in its time zone are left out.
 */
export function awakeHours(offHours: Environment['offHours']): number {
  const events = offHours === undefined ? [] : [...eventsOf(offHours.stop, false), ...eventsOf(offHours.start, true)];
  const sorted = events.toSorted((one, other) => one.at - other.at);
  const stops = sorted.some(({ isStart }) => !isStart);
  const starts = sorted.some(({ isStart }) => isStart);
  if (!stops || !starts) return hoursPerMonth;
  return (awakeMinutes(sorted) / (days.length * minutesPerDay)) * hoursPerMonth;
}

function eventsOf(schedule: string, isStart: boolean): readonly Event[] {
  const times = cronTimes(schedule);
  if (times === undefined) return [];
  return days.flatMap((day, index) =>
    times.isOn(day) ? times.minutes.map((minute) => ({ at: index * minutesPerDay + minute, isStart })) : [],
  );
}

/** The year is taken for a ring: what the last event begins goes on until the first one of the next year. */
function awakeMinutes(events: readonly Event[]): number {
  const end = days.length * minutesPerDay;
  return events.reduce((awake, { at, isStart }, index) => {
    const next = events[index + 1]?.at ?? end + (events[0]?.at ?? 0);
    return isStart ? awake + next - at : awake;
  }, 0);
}
