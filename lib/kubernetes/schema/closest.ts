import { distance } from 'fastest-levenshtein';

/** Names that a misspelt one may have meant, the nearest only; when none is near, all of them in their order. */
export function closest(name: string, names: readonly string[]): readonly string[] {
  const distances = names.map((candidate) => distance(name.toLowerCase(), candidate.toLowerCase()));
  const nearest = Math.min(...distances);
  const limit = Math.max(2, Math.floor(name.length / 3)); // two: letters that changed places
  return nearest <= limit ? names.filter((_, i) => distances[i] === nearest) : names;
}
