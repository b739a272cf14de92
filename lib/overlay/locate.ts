import type { Problem } from '../problem';
import { describePlace, type Place } from './place';

/** Finds the file and line of a place in the platform's source. */
export type LocatePlace = (place: readonly string[]) => { readonly file: string; readonly line: number } | undefined;

/** An error at something that the user wrote in an overlay. */
export function problemAt(
  place: Place,
  details: Omit<Problem, 'severity' | 'spec' | 'file' | 'line'>,
  locate: LocatePlace | undefined,
): Problem {
  return { severity: 'error', ...details, spec: describePlace(place), ...locate?.(place.map(String)) };
}
