/** The words of a text: tables of a hundred names are easier to read in lines. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
