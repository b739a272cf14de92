import type { Violation } from '../../../../problem';
import type { Place } from './place';

const longestPrinted = 80;

/** A violation at a place; what stands there is printed, unless `found` says it in another way. */
export function refuse(place: Place, message: string, details: Omit<Violation, 'field' | 'message'> = {}): Violation {
  return {
    ...(place.path !== '' && { field: place.path }),
    message,
    ...(place.value !== undefined && { found: printed(place.value) }),
    ...details,
  };
}

/** The same about a place whose value nobody may read, such as a Secret's. */
export function refuseSilently(
  { path }: Place,
  message: string,
  details: Omit<Violation, 'field' | 'message'> = {},
): Violation {
  return refuse({ path, value: undefined }, message, details);
}

function printed(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longestPrinted ? `${text.slice(0, longestPrinted - 1)}…` : text;
}
