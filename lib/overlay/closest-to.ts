import { closest, distance } from 'fastest-levenshtein';

/** The known name that somebody probably meant: at most about a third of its letters differ. */
export function closestTo(text: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(text, known);
  const allowed = Math.max(2, Math.floor(candidate.length / 3)); // two: letters that changed places
  return distance(text.toLowerCase(), candidate.toLowerCase()) <= allowed ? candidate : undefined;
}
