import type { JsonSchema } from '../json-schema';
import { printShort, type Finding } from '../schema-fault';
import type { Link } from './link';
import type { Alternatives } from './prepared';
import { valueKey } from './value-key';

/** The finding of a value that is none of the values that a schema lists. */
export function notListed(value: unknown, values: readonly unknown[]): Finding | undefined {
  if (values.includes(value)) return undefined;
  if (typeof value === 'object' && values.some((each) => valueKey(each) === valueKey(value))) return undefined;
  return { message: 'value is not allowed', found: printShort(value), accepted: values.join(', ') };
}

/** What is wrong with a value that does not fit the branches of its schema; what each branch says is left out. */
export function branchFindings(
  value: unknown,
  { any, one, not }: Alternatives,
  schema: JsonSchema,
  fits: (value: unknown, link: Link) => boolean,
): Finding[] {
  const findings: Finding[] = [];
  if (any && !any.some((link) => fits(value, link))) {
    findings.push({
      message: 'fits none of the alternatives',
      found: printShort(value),
      accepted: branches(schema.anyOf),
    });
  }
  if (one && one.filter((link) => fits(value, link)).length !== 1) {
    findings.push({
      message: 'fits not just one alternative',
      found: printShort(value),
      accepted: branches(schema.oneOf),
    });
  }
  if (not && fits(value, not)) {
    findings.push({
      message: 'is what the schema rules out',
      found: printShort(value),
      accepted: `not ${JSON.stringify(schema.not)}`,
    });
  }
  return findings;
}

function branches(alternatives: readonly JsonSchema[] = []): string {
  return alternatives.map((branch) => JSON.stringify(branch)).join(' or ');
}
