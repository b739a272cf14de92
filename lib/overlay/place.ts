/** Keys and list positions from the top of the platform's source to something that a user wrote. */
export type Place = readonly (string | number)[];

/**
 * A place as users read it.
 *
 * @example describePlace(['environments', 'production', 'objects', 'patches', 0]) // 'environments.production.objects.patches[0]'
 */
export function describePlace(place: Place): string {
  return place.reduce<string>((text, key) => text + (typeof key === 'number' ? `[${key}]` : withDot(text, key)), '');
}

function withDot(text: string, key: string): string {
  return text === '' ? key : `.${key}`;
}
