import { numberFormats } from '../formats';
import type { JsonSchema } from '../json-schema';
import { printShort, type Finding } from '../schema-fault';
import { notOfFormat } from './text-rules';

/** What a schema says about a number. */
export interface NumberRules {
  readonly format: { readonly name: string; readonly matches: (value: number) => boolean } | undefined;
  readonly limits: readonly Limit[];
}

interface Limit {
  readonly holds: (value: number) => boolean;
  readonly accepted: string;
}

/** Undefined when the schema says nothing about numbers. */
export function numberRules(schema: JsonSchema): NumberRules | undefined {
  const { format = '' } = schema;
  const matches = numberFormats.get(format);
  const limits = limitsOf(schema);
  if (!matches && limits.length === 0) return undefined;
  return { format: matches && { name: format, matches }, limits };
}

export function judgeNumber(value: number, { format, limits }: NumberRules, report: (finding: Finding) => void): void {
  if (format && !format.matches(value)) report(notOfFormat(value, format.name));
  for (const { holds, accepted } of limits) {
    if (!holds(value)) report({ message: 'number is not allowed', found: printShort(value), accepted });
  }
}

function limitsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: JsonSchema): Limit[] {
  return [
    ...(minimum === undefined ? [] : [atLeast(minimum, exclusiveMinimum === true)]),
    ...(maximum === undefined ? [] : [atMost(maximum, exclusiveMaximum === true)]),
    ...(multipleOf === undefined ? [] : [multiple(multipleOf)]),
  ];
}

function atLeast(limit: number, exclusive: boolean): Limit {
  if (exclusive) return { holds: (value) => value > limit, accepted: `more than ${limit}` };
  return { holds: (value) => value >= limit, accepted: `${limit} or more` };
}

function atMost(limit: number, exclusive: boolean): Limit {
  if (exclusive) return { holds: (value) => value < limit, accepted: `less than ${limit}` };
  return { holds: (value) => value <= limit, accepted: `${limit} or less` };
}

function multiple(step: number): Limit {
  return { holds: (value) => Number.isInteger(value / step), accepted: `a multiple of ${step}` };
}
