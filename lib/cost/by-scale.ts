/** One figure at each scale of the node groups: at `minSize`, `desiredSize` and `maxSize`. */
export interface ByScale {
  readonly minimum: number;
  readonly desired: number;
  readonly maximum: number;
}

export type Scale = keyof ByScale;

/** From the smallest to the largest. */
export const scales: readonly Scale[] = ['minimum', 'desired', 'maximum'];

export const nothing: ByScale = { minimum: 0, desired: 0, maximum: 0 };

/** The same at every scale. */
export function always(amount: number): ByScale {
  return { minimum: amount, desired: amount, maximum: amount };
}

/** A figure worked out for each scale. */
export function atEach(figure: (scale: Scale) => number): ByScale {
  return { minimum: figure('minimum'), desired: figure('desired'), maximum: figure('maximum') };
}

/** The sum of amounts of money, to the cent. */
export function sum(amounts: readonly ByScale[]): ByScale {
  return atEach((scale) => toCents(amounts.reduce((total, amount) => total + amount[scale], 0)));
}

/** What is left of an amount of money, to the cent. */
export function minus(amount: ByScale, less: ByScale): ByScale {
  return atEach((scale) => toCents(amount[scale] - less[scale]));
}

/** Money to the cent, so that rows add up to their totals. */
export function toCents(usd: number): number {
  return Math.round(usd * 100) / 100;
}
