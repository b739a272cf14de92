import { scales, type ByScale } from '../../../cost';

/** Whole dollars for people: `2,570`. */
export function dollars(usd: number): string {
  return Math.round(usd).toLocaleString('en-US');
}

/** A change in whole dollars, with its sign: `+157`, `-20`, `0`. */
export function signed(usd: number): string {
  return Math.round(usd) > 0 ? `+${dollars(usd)}` : dollars(Math.round(usd) === 0 ? 0 : usd);
}

/** One cell for each scale, right-aligned. */
export function cells(usd: ByScale, print: (usd: number) => string = dollars): string[] {
  return scales.map((scale) => print(usd[scale]).padStart(scaleWidth));
}

/** The widest of what stands in such a cell. */
const scaleWidth = 9;

/** What stands above `cells`. */
export const scaleHeads: readonly string[] = scales.map((scale) => scale.padStart(scaleWidth));
