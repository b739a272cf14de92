import type { Scalar } from 'yaml';
import { excerpt, type OffsetFault } from '../read-fault';
import { plainValue, type ScalarValue } from './plain-value';

/** A scalar as JSON has it, or why it cannot be. */
export type JsonScalar = { readonly value: string | number | boolean | null } | { readonly fault: OffsetFault };

/** Reads a scalar as Kubernetes does: a plain one by its form, any other as text, unless one of YAML's own tags says else. */
export function scalarValue(node: Scalar): JsonScalar {
  const { value: text, tag, type } = node;
  const offset = node.range?.[0] ?? 0;
  if (typeof text !== 'string') return { value: null };
  if (tag === undefined) return type === 'PLAIN' ? checked(plainValue(text), text, offset) : textValue(text, offset);
  if (tag === '!' || tag === `${standard}str`) return textValue(text, offset);
  const isOfTag = tests.get(tag);
  if (!isOfTag) return { fault: unknownTag(tag, offset) };
  const value = plainValue(text);
  return isOfTag(value) ? checked(value, text, offset) : { fault: misfit(tag, text, offset) };
}

/** Prefix of the tags that are written `!!`. */
export const standard = 'tag:yaml.org,2002:';

/** The fault of a tag that makes objects of another program, or bytes. */
export function unknownTag(tag: string, offset: number): OffsetFault {
  const found = excerpt(tag.startsWith(standard) ? `!!${tag.slice(standard.length)}` : tag);
  const accepted = '!!str, !!int, !!float, !!bool, !!null, !!map, !!seq, or none';
  return { code: 'YAML_TAG', message: 'a tag asks for a type that manifests do not have', offset, found, accepted };
}

const tests: ReadonlyMap<string, (value: ScalarValue) => boolean> = new Map([
  [`${standard}int`, (value: ScalarValue) => typeof value === 'bigint' || Number.isInteger(value)],
  [`${standard}float`, (value: ScalarValue) => typeof value === 'bigint' || typeof value === 'number'],
  [`${standard}bool`, (value: ScalarValue) => typeof value === 'boolean'],
  [`${standard}null`, (value: ScalarValue) => value === null],
]);

function misfit(tag: string, text: string, offset: number): OffsetFault {
  const accepted = tag.replace(standard, '!!');
  return { code: 'YAML_TAG', message: 'a value does not fit its tag', offset, found: excerpt(text), accepted };
}

function checked(value: ScalarValue, text: string, offset: number): JsonScalar {
  if (typeof value === 'bigint') {
    return { fault: numberFault('the number is too large to be read exactly', text, offset) };
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { fault: numberFault('the number is not finite, and JSON has no such', text, offset) };
  }
  return { value };
}

/** The fault of a number that cannot be carried on as it is written. */
export function numberFault(message: string, text: string, offset: number): OffsetFault {
  const accepted = `a finite number, whole ones up to ${Number.MAX_SAFE_INTEGER}`;
  const fix = 'put it in quotes if the field takes text';
  return { code: 'YAML_NUMBER', message, offset, found: excerpt(text), accepted, fix };
}

function textValue(text: string, offset: number): JsonScalar {
  if (!/\p{Surrogate}/u.test(text)) return { value: text };
  const message = 'an escape makes half a character';
  return { fault: { code: 'YAML_BROKEN', message, offset, found: 'a surrogate without its other half' } };
}
