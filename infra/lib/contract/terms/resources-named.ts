import { placeOf, propertyOf, resourcesOf } from '../read-sides';
import type { Sides } from '../sides';
import type { Named } from '../term';

/** Resources of a type by the property that holds their name. */
export function resourcesNamed(sides: Sides, type: string, property: string): readonly Named[] {
  return resourcesOf(sides, type).flatMap((resource) => {
    const name = propertyOf(resource, property);
    return name === undefined ? [] : [{ name, from: placeOf(resource) }];
  });
}
