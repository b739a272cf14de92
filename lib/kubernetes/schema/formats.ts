import { isIPv4, isIPv6 } from 'node:net';
import { isCronSchedule } from '../cron/is-cron-schedule';
import { isQuantity } from '../quantity';
import { isDuration } from './duration';

const int32Limit = 2 ** 31;
const int64Limit = 2 ** 63;
const timePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const base64Pattern = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Formats of text that are checked; one not listed here is ignored, as a server ignores one that it does not know. */
export const textFormats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['byte', (text) => base64Pattern.test(text)],
  ['date-time', (text) => timePattern.test(text) && !Number.isNaN(Date.parse(text))],
  ['duration', isDuration],
  ['quantity', isQuantity],
  ['ipv4', isIPv4],
  ['ipv6', isIPv6],
  ['cron', isCronSchedule],
]);

/** Formats of numbers that are checked. */
export const numberFormats: ReadonlyMap<string, (value: number) => boolean> = new Map([
  ['int32', (value) => value >= -int32Limit && value < int32Limit],
  ['int64', (value) => value >= -int64Limit && value < int64Limit],
]);

/** What a value of the format looks like, for people. */
export const formatsInWords: ReadonlyMap<string, string> = new Map([
  ['int32', 'a whole number of 32 bits'],
  ['int64', 'a whole number of 64 bits'],
  ['byte', 'base64'],
  ['date-time', 'a time such as "2026-01-31T12:00:00Z"'],
  ['duration', 'a duration such as "30s" or "1h30m"'],
  ['quantity', 'a quantity such as "250m", "1" or "512Mi"'],
  ['ipv4', 'an IPv4 address'],
  ['ipv6', 'an IPv6 address'],
  ['cron', 'a schedule such as "0 3 * * *"'],
]);
