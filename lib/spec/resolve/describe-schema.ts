import { z } from 'zod';
import { show } from '../rules/finding';
import { oneOf } from '../../problem';

/**
 * Says in words what a schema accepts and which default applies, such as `a whole number from 1024 to 65535`.
 *
 * @returns undefined for a schema that no words are known for
 */
export function describeSchema(schema: z.ZodType): string | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodPrefault) return describeInner(schema.unwrap());
  if (schema instanceof z.ZodPipe) return describeInner(schema.out);
  if (schema instanceof z.ZodDefault) return withDefault(describeInner(schema.unwrap()), schema.def.defaultValue);
  if (schema instanceof z.ZodString) return withLength(schema);
  return schema.description ?? describeOthers(schema);
}

function describeOthers(schema: z.ZodType): string | undefined {
  if (schema instanceof z.ZodNumber) return describeNumber(schema);
  if (schema instanceof z.ZodEnum) return oneOf(schema.options.map(String));
  if (schema instanceof z.ZodLiteral) return describeLiteral([...schema.values]);
  return schema instanceof z.ZodBoolean ? 'true or false' : describeCompound(schema);
}

function describeLiteral(values: readonly unknown[]): string {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < values.length) return oneOf(values.map(String));
  return numbers.toSorted((one, other) => one - other).join(', ');
}

function describeCompound(schema: z.ZodType): string | undefined {
  if (schema instanceof z.ZodArray) return `a list; each entry: ${describeInner(schema.element) ?? 'a value'}`;
  if (schema instanceof z.ZodRecord) return 'a map from name to value';
  if (schema instanceof z.ZodObject || schema instanceof z.ZodDiscriminatedUnion) return 'a block of settings';
  if (schema instanceof z.ZodUnion) return schema.options.map(describeInner).filter(Boolean).join('; or ');
  return undefined;
}

function describeInner(schema: unknown): string | undefined {
  return schema instanceof z.ZodType ? describeSchema(schema) : undefined;
}

function withDefault(text: string | undefined, value: unknown): string | undefined {
  if (text === undefined || (typeof value === 'object' && !Array.isArray(value))) return text; // an empty block says nothing
  return `${text}; default: ${show(value)}`;
}

function withLength(schema: z.ZodString): string {
  const text = schema.description ?? (schema.minLength === null ? 'text' : 'text that is not empty');
  return schema.maxLength === null ? text : `${text}; here at most ${schema.maxLength} characters`;
}

/** A bound this far out is JavaScript's own limit for whole numbers. */
const bounded = (bound: number | null): bound is number => bound !== null && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

function describeNumber({ minValue, maxValue, isInt }: z.ZodNumber): string {
  const noun = isInt ? 'a whole number' : 'a number';
  if (bounded(minValue) && bounded(maxValue)) return `${noun} from ${minValue} to ${maxValue}`;
  if (bounded(minValue)) return `${noun}, at least ${minValue}`;
  return bounded(maxValue) ? `${noun}, at most ${maxValue}` : noun;
}
