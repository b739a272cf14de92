/**
 * A text of one line as it stands in YAML 1.1, as a key and as a value: as it is, or in quotes. Undefined where neither
 * is proven here: the library decides then.
 *
 * The proof reads `plainString`, `quotedString` and the tags of schema yaml-1.1 in yaml 2.9. A text gets quotes if it
 * starts with an indicator, holds `: ` or ` #`, ends with a space or colon, or if a tag would read it as another type
 * than text. Each of those tags wants an empty text, one of the words below, or a first character of `[-+.<~0-9]`;
 * what starts with a digit has to go on with the characters of numbers and times alone. Quotes are double ones unless
 * the text holds such.
 */
export function printLine(text: string): string | undefined {
  if (special.test(text)) return undefined;
  if (needsQuotes.test(text)) return inQuotes(text);
  return isPlain(text) ? text : undefined;
}

// control characters, what is written as a pair (half a pair is escaped), and line breaks to some: U+2028 and U+2029
const special = /[^ -~\u00a1-\u2027\u2030-\ud7ff]/;
const needsQuotes = /^$|^[ ,[\]{}#&*!|>'"%@`]|: | #|[ :]$|^[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?$/;

const wordStart = /^(?:--)?[A-Za-z_/$(^\\]/;
const word = /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?[0-9]+)$/i;
const digitStart = /^[0-9]/;
// integers of every base, floats, times of day and timestamps: 0x1F, 1_000, 1:30, 1e3, 2001-12-14t21:59:43.10 -05:00
const notNumeric = /[^0-9A-Fa-fxtTZ_.:+ -]/;

function isPlain(text: string): boolean {
  return wordStart.test(text) ? !word.test(text) : digitStart.test(text) && notNumeric.test(text);
}

function inQuotes(text: string): string | undefined {
  if (!text.includes('"')) return text.includes('\\') ? undefined : `"${text}"`;
  return text.includes("'") ? undefined : `'${text}'`;
}
