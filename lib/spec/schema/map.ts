import { z } from 'zod';
import type { NameRule } from '../../kubernetes';

/**
 * A collection keyed by name, empty by default. Collections are maps, not lists, because an overlay can address
 * a key but not a position.
 *
 * @param names the form that keys must have
 */
export function mapOf<Value extends z.ZodType>(
  names: NameRule,
  value: Value,
): z.ZodDefault<z.ZodRecord<z.ZodString, Value>> {
  const key = z.string().refine(names.accepts, { error: names.accepted });
  return z.record(key, value).default({});
}
