/** Families of instances, and the sizes that each of them comes in. Both are lists with a space between. */
export type Offer = readonly (readonly [families: string, sizes: string])[];

/**
 * Names of all instances of an offer.
 *
 * @param prefix what the service writes before them, such as `db.`
 * @example namesIn([['t3 t4g', 'small']]) // ['t3.small', 't4g.small']
 */
export function namesIn(offer: Offer, prefix = ''): readonly string[] {
  return offer.flatMap(([families, sizes]) =>
    families.split(' ').flatMap((family) => sizes.split(' ').map((size) => `${prefix}${family}.${size}`)),
  );
}
