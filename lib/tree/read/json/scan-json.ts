/** What a scan meets in a JSON text. Offsets are into the text. */
export interface JsonVisitor {
  /** A value starts, at this path: keys of maps and indexes of lists. The path is changed after the call. */
  value?(path: readonly (string | number)[], offset: number): void;
  /** A key starts; the path ends with it, without escapes. */
  key?(path: readonly (string | number)[], offset: number): void;
  /** A number, as it is written. */
  number?(text: string, offset: number): void;
  /** A map or list starts, within so many others. False ends the scan. */
  enter?(depth: number, offset: number): boolean;
}

/**
 * Walks over a JSON text and tells what JSON.parse does not: where things stand, which keys stand twice, how numbers are
 * written. The text must be one that JSON.parse takes; anything else gives nonsense, but never an error or endless work.
 */
export function scanJson(text: string, visitor: JsonVisitor): void {
  const path: (string | number)[] = [];
  let expectsKey = false;
  let at = 0;
  const readKey = (): void => {
    const end = stringEnd(text, at);
    path[path.length - 1] = unquoted(text.slice(at, end));
    visitor.key?.(path, at);
    expectsKey = false;
    at = end;
  };
  /** Says whether to go on. */
  const readValue = (sign: string): boolean => {
    const start = at;
    at = valueEnd(text, start);
    visitor.value?.(path, start);
    if ('-0123456789'.includes(sign)) visitor.number?.(text.slice(start, at), start);
    expectsKey = sign === '{';
    if (sign !== '{' && sign !== '[') return true;
    path.push(sign === '{' ? noKey : 0);
    return visitor.enter?.(path.length, start) ?? true;
  };
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '"' && expectsKey) readKey();
    else if (!punctuation.includes(sign)) {
      if (!readValue(sign)) return;
    } else {
      if (sign === '}' || sign === ']') path.pop();
      if (sign === ',') expectsKey = advance(path);
      at++;
    }
  }
}

const punctuation = ' \n\r\t:,}]';

/** Stands for the key of a map that is not read yet. */
const noKey = '';

/** After a comma: to the next element of a list, or to a key. Says whether a key comes. */
function advance(path: (string | number)[]): boolean {
  const last = path.at(-1);
  if (typeof last === 'number') path[path.length - 1] = last + 1;
  return typeof last === 'string';
}

function valueEnd(text: string, start: number): number {
  const sign = text.charAt(start);
  if (sign === '"') return stringEnd(text, start);
  if (sign === '{' || sign === '[') return start + 1;
  let end = start + 1;
  while (end < text.length && !punctuation.includes(text.charAt(end))) end++;
  return end;
}

/** Letter by letter: V8 moves a pure `indexOf` out of the branch that needs it, and then each bracket costs a search. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

function unquoted(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  const value: unknown = JSON.parse(quoted);
  return String(value);
}
