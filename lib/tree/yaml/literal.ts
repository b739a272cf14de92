/**
 * A text of several lines as a literal block (`|`), if it has the everyday shape: its first line starts with neither
 * space nor newline, it ends without whitespace or with exactly one newline, and it holds no control characters but
 * tabs. Undefined otherwise: the library decides then.
 *
 * The rules, and the control characters, are those of `blockString` and `stringifyString` in yaml 2.9.
 */
export function literalBlock(text: string, indent: string): string | undefined {
  const endsLine = text.endsWith('\n');
  const body = endsLine ? text.slice(0, -1) : text;
  if (!text.includes('\n') || odd.test(body)) return undefined;
  return `|${endsLine ? '' : '-'}\n${indent}${body.replace(/\n+/g, `$&${indent}`)}`;
}

// eslint-disable-next-line no-control-regex -- they are what is looked for
const odd = /^$|^[ \n]|[ \t\n]$|[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u;
