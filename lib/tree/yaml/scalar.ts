import { indented, textByLibrary } from './library';
import { printLine } from './line';
import { literalBlock } from './literal';
import { memoised } from '../../kubernetes';

/**
 * A text, number, boolean or null as a value, without newline at its end; undefined for anything else. Lines after the
 * first one get `indent`, at least two spaces.
 */
export function printScalar(value: unknown, indent: string): string | undefined {
  switch (typeof value) {
    case 'string':
      return printText(value, indent);
    case 'number':
      return printNumber(value);
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'undefined':
      return 'null'; // as cdk8s asks for with `keepUndefined`
    default:
      return value === null ? 'null' : undefined;
  }
}

function printText(text: string, indent: string): string {
  return printLine(text) ?? literalBlock(text, indent) ?? indented(awkwardText(text), indent);
}

const awkwardText = memoised(textByLibrary);

function printNumber(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (Number.isNaN(value)) return '.nan';
  return value < 0 ? '-.inf' : '.inf';
}
