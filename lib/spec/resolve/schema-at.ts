import { z } from 'zod';
import { isTree } from '../layers';

/** Keys that a schema accepts at the top, sorted; none where it accepts any. */
export function keysOf(schema: z.ZodType | undefined, value: unknown): readonly string[] {
  const object = schema && unwrap(schema, value);
  if (object instanceof z.ZodObject) return Object.keys(object.shape).sort();
  return object instanceof z.ZodRecord && object.keyType instanceof z.ZodEnum ? object.keyType.options.map(String) : [];
}

/** The schema that governs the value at a path, as far as it can be told. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  let here = value;
  for (const key of path) {
    current = current && child(unwrap(current, here), key);
    here = isTree(here) ? here[String(key)] : undefined;
  }
  return current;
}

function child(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return asType(schema.shape[String(key)]);
  if (schema instanceof z.ZodRecord) return asType(schema.valueType);
  if (schema instanceof z.ZodArray) return asType(schema.element);
  return undefined;
}

function unwrap(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    const inner = asType(schema.unwrap());
    return inner && unwrap(inner, value);
  }
  if (schema instanceof z.ZodPipe) {
    const inner = asType(schema.out);
    return inner && unwrap(inner, value);
  }
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const options = schema.options.map(asType);
  return options.find((option) => option instanceof z.ZodObject && accepts(option, schema.def.discriminator, value));
}

function accepts(option: z.ZodObject, discriminator: string, value: unknown): boolean {
  const kind = asType(option.shape[discriminator]);
  return kind !== undefined && isTree(value) && kind.safeParse(value[discriminator]).success;
}

function asType(schema: unknown): z.ZodType | undefined {
  return schema instanceof z.ZodType ? schema : undefined;
}
