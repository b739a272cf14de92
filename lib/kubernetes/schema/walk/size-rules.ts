import type { JsonSchema } from '../json-schema';
import type { Finding } from '../schema-fault';

/** How many elements or fields there may be. */
export interface SizeRules {
  readonly fewest: number;
  readonly most: number;
}

/** Undefined when the schema does not say. */
export function listSize({ minItems, maxItems }: JsonSchema): SizeRules | undefined {
  return sizeRules(minItems, maxItems);
}

/** Undefined when the schema does not say. */
export function mapSize({ minProperties, maxProperties }: JsonSchema): SizeRules | undefined {
  return sizeRules(minProperties, maxProperties);
}

/** @param what what is counted, in the plural */
export function judgeSize(count: number, { fewest, most }: SizeRules, what: string): Finding | undefined {
  if (count < fewest) return { message: `too few ${what}`, found: String(count), accepted: `${fewest} or more` };
  if (count > most) return { message: `too many ${what}`, found: String(count), accepted: `${most} or fewer` };
  return undefined;
}

function sizeRules(fewest: number | undefined, most: number | undefined): SizeRules | undefined {
  return fewest === undefined && most === undefined ? undefined : { fewest: fewest ?? 0, most: most ?? Infinity };
}
