import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name that somebody probably meant, if one is near enough: about a third of its letters differ at most.
 *
 * @example nearest('replcas', ['replicas', 'image']) // 'replicas'
 */
export function nearest(text: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const swapped = known.find((name) => isSwapped(text, name));
  if (swapped !== undefined) return swapped;
  const candidate = closest(text, known);
  const allowed = Math.max(1, Math.round(candidate.length / 3));
  return distance(text.toLowerCase(), candidate.toLowerCase()) <= allowed ? candidate : undefined;
}

/** Whether two letters only changed places, the commonest slip: `teir` for `tier`. */
function isSwapped(text: string, name: string): boolean {
  if (text.length !== name.length) return false;
  const first = [...text].findIndex((letter, index) => letter !== name[index]);
  const mended = text.slice(0, first) + (text[first + 1] ?? '') + (text[first] ?? '') + text.slice(first + 2);
  return first >= 0 && mended === name;
}

/** The fix to offer for an unknown name. */
export function didYouMean(text: string, known: readonly string[]): string | undefined {
  const candidate = nearest(text, known);
  return candidate === undefined ? undefined : `did you mean "${candidate}"?`;
}

/** Lists names for the "accepted" line. */
export function oneOf(known: readonly string[]): string {
  return known.length === 0 ? 'nothing: none is defined' : [...known].sort().join(', ');
}
