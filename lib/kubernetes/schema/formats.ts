import { isIPv4, isIPv6 } from 'node:net';
import type { Format } from 'ajv';
import { isQuantity } from '../quantity';

const int32Limit = 2 ** 31;
const int64Limit = 2 ** 63;
const timePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const base64Pattern = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Formats that an API server checks; one not listed here is ignored, as the server does. */
export const formats: Readonly<Record<string, Format>> = {
  int32: { type: 'number', validate: (value: number) => value >= -int32Limit && value < int32Limit },
  int64: { type: 'number', validate: (value: number) => value >= -int64Limit && value < int64Limit },
  byte: base64Pattern,
  'date-time': (text: string) => timePattern.test(text) && !Number.isNaN(Date.parse(text)),
  quantity: isQuantity,
  ipv4: isIPv4,
  ipv6: isIPv6,
};

/** What a value of the format looks like, for people. */
export const formatsInWords: Readonly<Record<string, string>> = {
  int32: 'a whole number of 32 bits',
  int64: 'a whole number of 64 bits',
  byte: 'base64',
  'date-time': 'a time such as "2026-01-31T12:00:00Z"',
  quantity: 'a quantity such as "250m", "1" or "512Mi"',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
};
