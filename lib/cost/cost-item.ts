import { always, atEach, toCents, type ByScale } from './by-scale';
import type { Price, PricedRegion } from './prices';

/** What money is spent on, in the order in which it is told. */
export const parts = [
  'cluster',
  'nodes',
  'data',
  'network',
  'storage',
  'edge',
  'monitoring',
  'security',
  'backup',
  'recovery',
] as const;

export type Part = (typeof parts)[number];

/** One line of the bill of a month. */
export interface CostItem {
  readonly part: Part;
  /** Such as `postgresql: 2 x db.t3.small`. */
  readonly name: string;
  /** How many of what the price is for. */
  readonly amount: ByScale;
  /** Such as `hour`. */
  readonly per: string;
  /** US dollars for one. */
  readonly unitUsd: number;
  /** US dollars a month, to the cent. */
  readonly usd: ByScale;
  /** Whether the amount is an assumption about use, and nothing that the spec says. */
  readonly isAssumed: boolean;
  /** Services that it is there for, in equal parts; none where all share it. */
  readonly owners: readonly string[];
  /** Page where AWS publishes the price. */
  readonly source: string;
}

/** What an item says of itself; its price comes from the table. */
export interface Use {
  readonly part: Part;
  readonly name: string;
  readonly price: Price;
  readonly amount: number | ByScale;
  /** Default: false. */
  readonly isAssumed?: boolean;
  /** Default: none. */
  readonly owners?: readonly string[];
}

/** The line of the bill for something that is used in a region. */
export function itemOf(
  { part, name, price, amount, isAssumed = false, owners = [] }: Use,
  region: PricedRegion,
): CostItem {
  const amounts = typeof amount === 'number' ? always(amount) : amount;
  const unitUsd = price.usd[region];
  const usd = atEach((scale) => toCents(amounts[scale] * unitUsd));
  return { part, name, amount: amounts, per: price.per, unitUsd, usd, isAssumed, owners, source: price.source };
}
