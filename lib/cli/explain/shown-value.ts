/** A value on one line, as JSON, at most so many characters long. */
export function shownValue(value: unknown, most: number): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > most ? `${text.slice(0, most - 3)}...` : text;
}
