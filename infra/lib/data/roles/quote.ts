/** A name as PostgreSQL reads it, whatever letters it has. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as PostgreSQL reads it; a backslash too means itself, unless `standard_conforming_strings` was switched off. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * An argument of a shell command within the backticks of psql, which end at the next backtick or the end of the line,
 * and in which a colon may begin a variable.
 *
 * @throws Error for a text with one of these, which no name of the spec has: nothing escapes them there
 */
export function shellArgument(text: string): string {
  if (/[`:\r\n]/.test(text)) throw new Error(`psql cannot pass this on: ${JSON.stringify(text)}`);
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
