/** The day that all prices of this room are of. They are AWS's list prices as known then; no machine reads them anew. */
export const pricesAsOf = '2026-11-21';

/** Hours that AWS counts for a month (https://aws.amazon.com/calculator/). */
export const hoursPerMonth = 730;

/** Regions whose prices are known. */
export const pricedRegions = ['us-east-1', 'us-west-2', 'eu-west-1'] as const;
export type PricedRegion = (typeof pricedRegions)[number];

/** An on-demand list price in US dollars, without tax, discounts and free tiers. */
export interface Price {
  /** What one of costs so much, such as `hour` or `GiB-month`. */
  readonly per: string;
  readonly usd: { readonly [Region in PricedRegion]: number };
  /** Page where AWS publishes it. */
  readonly source: string;
}

/** @param eu price in eu-west-1; default: as in the two regions of the United States, which do not differ */
export function price(per: string, source: string, us: number, eu: number = us): Price {
  return { per, source, usd: { 'us-east-1': us, 'us-west-2': us, 'eu-west-1': eu } };
}

/** The dearest of the known regions: for a region without known prices, where too much is safer than too little. */
const fallbackRegion: PricedRegion = 'eu-west-1';

/** The region whose prices are taken for one. */
export function pricedAs(region: string): PricedRegion {
  return pricedRegions.find((known) => known === region) ?? fallbackRegion;
}
