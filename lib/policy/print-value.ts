const longest = 80;

/** A value as a violation shows it: short, and whatever it is. */
export function printValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > longest ? `${text.slice(0, longest - 3)}...` : text;
}
