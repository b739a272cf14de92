import { formatsInWords, textFormats } from '../formats';
import { goPattern } from '../go-pattern';
import type { JsonSchema } from '../json-schema';
import { printShort, type Finding } from '../schema-fault';

/** What a schema says about a text. */
export interface TextRules {
  readonly format: { readonly name: string; readonly matches: (text: string) => boolean } | undefined;
  readonly pattern: { readonly source: string; readonly expression: RegExp } | undefined;
  readonly minLength: number;
  readonly maxLength: number;
}

/** Undefined when the schema says nothing about texts. */
export function textRules({
  format = '',
  pattern,
  minLength = 0,
  maxLength = Infinity,
}: JsonSchema): TextRules | undefined {
  const matches = textFormats.get(format);
  if (!matches && pattern === undefined && minLength === 0 && maxLength === Infinity) return undefined;
  return {
    format: matches && { name: format, matches },
    pattern: pattern === undefined ? undefined : { source: pattern, expression: goPattern(pattern) },
    minLength,
    maxLength,
  };
}

export function judgeText(text: string, rules: TextRules, report: (finding: Finding) => void): void {
  const { format, pattern, minLength, maxLength } = rules;
  if (format && !format.matches(text)) report(notOfFormat(text, format.name));
  if (pattern && !pattern.expression.test(text)) {
    report({ message: 'does not match the pattern', found: printShort(text), accepted: pattern.source });
  }
  if (text.length > maxLength && lengthOf(text) > maxLength) {
    report({ message: 'too long', found: printShort(text), accepted: `${maxLength} characters at most` });
  }
  if (lengthOf(text, minLength) < minLength) {
    report({ message: 'too short', found: printShort(text), accepted: `${minLength} characters at least` });
  }
}

/** The finding of a value that is not of a format, be it text or number. */
export function notOfFormat(value: unknown, format: string): Finding {
  const accepted = formatsInWords.get(format) ?? format;
  return { message: `not a valid ${format}`, found: printShort(value), accepted };
}

/** In characters as Go counts them; a text that is long enough whatever it holds is not counted. */
function lengthOf(text: string, enough = Infinity): number {
  return text.length >= 2 * enough ? text.length : [...text].length;
}
