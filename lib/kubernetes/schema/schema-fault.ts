import type { ErrorObject } from 'ajv';
import { closest } from './closest';
import { formatsInWords } from './formats';
import { isRecord } from './json-schema';

/** One thing in an object that an API server would refuse. */
export interface SchemaFault {
  /** Field within the object, such as `spec.template.spec.containers[0].image`. */
  readonly path: string;
  /** Lower-case start, no full stop. */
  readonly message: string;
  /** The value found, printed short. */
  readonly found?: string;
  readonly accepted?: string;
}

type Describe = (error: ErrorObject) => Omit<SchemaFault, 'path'> & { readonly field?: string };

const inBranch = /\/(?:anyOf|oneOf)\/\d+(?:\/|$)/;
const longestPrinted = 80;

const descriptions: Readonly<Record<string, Describe>> = {
  additionalProperties: (error) => {
    const field = text(error, 'additionalProperty');
    const known = Object.keys(record(error.parentSchema?.['properties']));
    return { field, message: `unknown field "${field}"`, found: field, ...accept(closest(field, known)) };
  },
  required: (error) => {
    const field = text(error, 'missingProperty');
    return { field, message: `required field "${field}" is missing` };
  },
  type: (error) => ({ message: 'wrong type', ...found(error), accepted: list(error.schema, ' or ') }),
  enum: (error) => ({ message: 'value is not allowed', ...found(error), accepted: list(error.schema, ', ') }),
  format: (error) => {
    const format = text(error, 'format');
    return { message: `not a valid ${format}`, ...found(error), accepted: formatsInWords[format] ?? format };
  },
  pattern: (error) => ({ message: 'does not match the pattern', ...found(error), accepted: text(error, 'pattern') }),
  anyOf: (error) => ({ message: 'fits none of the alternatives', ...found(error), accepted: branches(error.schema) }),
  oneOf: (error) => ({ message: 'fits not just one alternative', ...found(error), accepted: branches(error.schema) }),
};

/** The errors of one object as faults; what branches of an alternative say is left out, the alternative says it. */
export function schemaFaults(errors: readonly ErrorObject[]): SchemaFault[] {
  return errors.filter((error) => !inBranch.test(error.schemaPath)).map(schemaFault);
}

function schemaFault(error: ErrorObject): SchemaFault {
  const describe = descriptions[error.keyword];
  const { field, ...fault } = describe?.(error) ?? { message: error.message ?? error.keyword, ...found(error) };
  const steps = error.instancePath.split('/').slice(1).map(unescapePointer);
  return { path: fieldPath(field === undefined ? steps : [...steps, field]), ...fault };
}

function fieldPath(steps: readonly string[]): string {
  const parts = steps.map((step) => {
    if (/^\d+$/.test(step)) return `[${step}]`;
    return /^[\w$-]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`; // a label's key has dots of its own
  });
  return parts.join('').replace(/^\./, '');
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function found({ data }: ErrorObject): { found: string } {
  const printed = JSON.stringify(data) ?? String(data);
  return { found: printed.length > longestPrinted ? `${printed.slice(0, longestPrinted - 1)}…` : printed };
}

function accept(names: readonly string[]): { accepted?: string } {
  return names.length === 0 ? {} : { accepted: names.join(', ') };
}

function list(values: unknown, separator: string): string {
  return Array.isArray(values) ? values.join(separator) : String(values);
}

function branches(schema: unknown): string {
  const alternatives: readonly unknown[] = Array.isArray(schema) ? schema : [];
  return alternatives.map((branch) => JSON.stringify(branch)).join(' or ');
}

function text(error: ErrorObject, param: string): string {
  return String(record(error.params)[param]);
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
