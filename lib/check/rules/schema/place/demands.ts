import type { NameRule } from '../../../../kubernetes';
import { compareQuantities, isQuantity } from '../../../../kubernetes';
import { didYouMean, type Violation } from '../../../../problem';
import { none } from '../../../together';
import { at, isSet, numberAt, textAt, type Place } from './place';
import { refuse } from './refuse';

/** Judges one place; says nothing where nothing stands or a value of another type, which is the schema's to refuse. */
export type Demand = (place: Place) => readonly Violation[];

/** A number from `lowest` to `highest`. */
export function between(lowest: number, highest: number): Demand {
  const accepted = highest === Infinity ? `${lowest} or more` : `${lowest} to ${highest}`;
  return (place) => {
    const number = numberAt(place);
    if (number === undefined || (number >= lowest && number <= highest)) return none;
    return [refuse(place, `${last(place)} is out of range`, { accepted })];
  };
}

export const notNegative = between(0, Infinity);
export const portNumber = between(1, 65535);

/** A text that follows a rule for names; `what` it is, with its article. */
export function named({ accepts, accepted }: NameRule, what: string): Demand {
  return (place) => {
    const text = textAt(place);
    if (text === undefined || accepts(text)) return none;
    const fix = mended(text, accepts);
    return [refuse(place, `this is not ${what}`, { accepted, ...(fix !== undefined && { fix }) })];
  };
}

/** One of few texts. */
export function oneOf(known: readonly string[], what: string): Demand {
  return (place) => {
    const text = textAt(place);
    if (text === undefined || known.includes(text)) return none;
    const fix = didYouMean(text, known);
    return [refuse(place, `this is no ${what}`, { accepted: known.join(', '), ...(fix !== undefined && { fix }) })];
  };
}

/** A field that the schema does not demand, but the server does. */
export function required(place: Place, why = `${last(place)} is missing`, fix?: string): readonly Violation[] {
  const isThere = isSet(place) && place.value !== '';
  return isThere ? none : [refuse(place, why, fix === undefined ? {} : { fix })];
}

/** A map that sets exactly one of some fields. */
export function exactlyOneOf(place: Place, keys: readonly string[], what: string): readonly Violation[] {
  const set = keys.filter((key) => isSet(at(place, key)));
  if (set.length === 1) return none;
  const accepted = `one of ${keys.join(', ')}`;
  const { path } = place;
  if (set.length === 0) return [refuse({ path, value: undefined }, `there is no ${what}`, { accepted })];
  return [refuse(place, `there is more than one ${what}`, { found: set.join(', '), accepted })];
}

/** A number that is not negative, or a percentage up to a hundred (`Infinity`: as high as one likes). */
export function countOrPercent(highestPercent = 100): Demand {
  const accepted = `a number from 0, or a percentage ${highestPercent === 100 ? 'from "0%" to "100%"' : 'such as "25%"'}`;
  return (place) => {
    const { value } = place;
    if (typeof value === 'number' && value >= 0) return none;
    if (typeof value === 'string' && percentPattern.test(value) && parseInt(value) <= highestPercent) return none;
    if (typeof value !== 'string' && typeof value !== 'number') return none;
    return [refuse(place, `${last(place)} is neither a number from 0 nor a percentage`, { accepted })];
  };
}

/** Whether a number or percentage is nothing. */
export function isNone({ value }: Place): boolean {
  return value === 0 || (typeof value === 'string' && percentPattern.test(value) && parseInt(value) === 0);
}

/** A quantity, once known to be one; undefined for anything else, which the schema refuses. */
export function quantityAt({ value }: Place): string | number | undefined {
  return (typeof value === 'string' || typeof value === 'number') && isQuantity(value) ? value : undefined;
}

/** A quantity above another, or as high. */
export function positiveQuantity(place: Place): readonly Violation[] {
  const quantity = quantityAt(place);
  if (quantity === undefined || compareQuantities(quantity, 0) > 0) return none;
  return [refuse(place, `${last(place)} is not above zero`, { accepted: 'a quantity above zero' })];
}

export function quantityFromZero(place: Place): readonly Violation[] {
  const quantity = quantityAt(place);
  if (quantity === undefined || compareQuantities(quantity, 0) >= 0) return none;
  return [refuse(place, `${last(place)} is negative`, { accepted: 'a quantity from zero' })];
}

/** The nearest that would do: other characters become "-", capitals small, what is too long ends sooner. */
function mended(text: string, accepts: NameRule['accepts']): string | undefined {
  if (/\*|:\/\//.test(text)) return undefined; // a pattern or a URL means something else
  const clean = text.replace(/[^A-Za-z0-9_./]+/g, '-').slice(0, longestName);
  const candidates = [clean, clean.replace(/[_/]+/g, '-'), clean.replace(/[_./]+/g, '-'), clean.slice(0, longestLabel)];
  const ends = /^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g;
  const names = candidates.flatMap((name) => [name.replace(ends, ''), name.toLowerCase().replace(ends, '')]);
  const name = names.find((candidate) => candidate !== '' && accepts(candidate));
  return name === undefined ? undefined : `such as "${name}"`;
}

const longestName = 253;
const longestLabel = 63;
const percentPattern = /^\d+%$/;

function last({ path }: Place): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
