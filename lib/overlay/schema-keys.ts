import { z } from 'zod';
import type { Place } from './place';

/** Fields that a schema knows at a path; none where it takes any, or where the path leads out of it. */
export function schemaKeys(schema: unknown, path: Place): readonly string[] {
  const [first, ...rest] = path;
  if (schema instanceof z.ZodOptional) return schemaKeys(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return first === undefined ? [] : schemaKeys(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return first === undefined ? Object.keys(schema.shape) : schemaKeys(schema.shape[String(first)], rest);
}
