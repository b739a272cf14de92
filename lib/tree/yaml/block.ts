import { printKey } from './key';
import { printByLibrary } from './library';
import { printScalar } from './scalar';

/**
 * Lines of a map or list of plain data, the first one without its indent, the last one with its newline; empty text
 * for an empty one. Undefined for what is no plain data (a date, an instance of a class): the library decides then,
 * and throws for functions and symbols.
 */
export function printBlock(value: unknown, indent: string): string | undefined {
  if (isList(value)) return printList(value, indent);
  return isMap(value) ? printMap(value, indent) : undefined;
}

function printMap(map: Readonly<Record<string, unknown>>, indent: string): string {
  const inner = `${indent}  `;
  let text = '';
  for (const key of Object.keys(map)) {
    if (text !== '') text += indent;
    const value = map[key];
    const name = printKey(key, indent);
    const rest = name === undefined ? undefined : printPairValue(value, inner);
    text += rest === undefined ? printByLibrary({ [key]: value }, indent) : `${name}:${rest}`;
  }
  return text;
}

function printPairValue(value: unknown, inner: string): string | undefined {
  const scalar = printScalar(value, inner);
  if (scalar !== undefined) return ` ${scalar}\n`;
  const block = printBlock(value, inner);
  if (block === '') return Array.isArray(value) ? ' []\n' : ' {}\n';
  return block === undefined ? undefined : `\n${inner}${block}`;
}

function printList(list: readonly unknown[], indent: string): string {
  const inner = `${indent}  `;
  let text = '';
  for (const item of list) {
    if (text !== '') text += indent;
    text += printItem(item, inner) ?? printByLibrary([item], indent);
  }
  return text;
}

function printItem(item: unknown, inner: string): string | undefined {
  const scalar = printScalar(item, inner);
  if (scalar !== undefined) return `- ${scalar}\n`;
  const block = printBlock(item, inner);
  if (block === '') return Array.isArray(item) ? '- []\n' : '- {}\n';
  return block === undefined ? undefined : `- ${block}`;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
