/** A moment of the clock on a wall: month from 1, weekday from 0 for Sunday. */
export interface WallTime {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  readonly month: number;
  readonly weekday: number;
}

const day = 24 * 60 * 60_000;

/** The clock of a time zone, for times that are asked in their order: on most days its offset stays and is asked twice. */
export function wallClock(timeZone: string): (time: number) => WallTime {
  const format = new Intl.DateTimeFormat('en', { ...fields, timeZone });
  let known = { until: -Infinity, offset: NaN };
  return (time) => {
    if (time >= known.until) known = offsetsFrom(format, time);
    const local = new Date(time + (Number.isNaN(known.offset) ? offsetAt(format, time) : known.offset));
    return {
      minute: local.getUTCMinutes(),
      hour: local.getUTCHours(),
      day: local.getUTCDate(),
      month: local.getUTCMonth() + 1,
      weekday: local.getUTCDay(),
    };
  };
}

const fields = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
} as const;

/** The offset of the next day; none when the clock is changed in it. */
function offsetsFrom(format: Intl.DateTimeFormat, time: number): { until: number; offset: number } {
  const offset = offsetAt(format, time);
  return { until: time + day, offset: offset === offsetAt(format, time + day) ? offset : NaN };
}

function offsetAt(format: Intl.DateTimeFormat, time: number): number {
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day: ofMonth = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, ofMonth, hour, minute) - time;
}
