import { memoised } from './memo';

/** A quantity as manifests carry it: text such as `500m` or `1Gi`, or a bare number. */
export type QuantityInput = string | number;

/** How Kubernetes prints a quantity back: `1k`, `1Ki` or `1e3`. */
export type QuantityFormat = 'decimal' | 'binary' | 'exponent';

/** A parsed quantity: exact, down to the billionths below which Kubernetes rounds up. */
export interface Quantity {
  readonly nanos: bigint;
  readonly format: QuantityFormat;
}

// Grammar: https://pkg.go.dev/k8s.io/apimachinery/pkg/api/resource#Quantity
const quantityPattern = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?\d{1,3}))?$/;
const nanoDigits = 9;
const highest = 2 ** 63 - 1; // `maxAllowed` of k8s.io/apimachinery/pkg/api/resource
const decimalExponents = new Map([...'num'].map((suffix, i) => [suffix, -9 + 3 * i] as const));
[...'kMGTPE'].forEach((suffix, i) => decimalExponents.set(suffix, 3 + 3 * i));
const binaryPowers = new Map(['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((suffix, i) => [suffix, 1024n ** BigInt(i + 1)]));

/**
 * Reads a quantity as Kubernetes does, but without its cap at 2^63-1; a lone `.`, which it takes for 0, is refused.
 *
 * @returns undefined when Kubernetes would refuse the text (a space, `1gi`, `1 Gi`, `1.5.0`, an empty string)
 */
export function readQuantity(input: QuantityInput): Quantity | undefined {
  return remembered(String(input));
}

const remembered = memoised((text): Quantity | undefined => {
  const match = quantityPattern.exec(text);
  if (!match) return undefined;
  const [, sign, digits = '', binary, decimal, exponent] = match;
  const nanos = shift(digits, tens(decimal, exponent) + nanoDigits, binaryPowers.get(String(binary)) ?? 1n);
  return { nanos: sign === '-' ? -nanos : nanos, format: formatOf(binary, exponent) };
});

/** Whether Kubernetes accepts the text as a quantity. */
export function isQuantity(input: QuantityInput): boolean {
  return readQuantity(input) !== undefined;
}

/**
 * The value in base units (cores, bytes) for comparing with a plain number, at most 2^63-1 as Kubernetes takes it; sums of
 * many belong to `sumQuantities`.
 */
export function parseQuantity(input: QuantityInput): number | undefined {
  const quantity = readQuantity(input);
  return quantity && Math.max(-highest, Math.min(highest, Number(quantity.nanos) / 1e9));
}

/** The value in thousandths (CPU in millicores), rounded up as Kubernetes' `MilliValue` does. */
export function milliUnits(input: QuantityInput): bigint | undefined {
  const quantity = readQuantity(input);
  return quantity && divideAwayFromZero(quantity.nanos, 10n ** 6n);
}

/** Kubernetes rounds what it cannot hold away from zero, so that a request never becomes nothing. */
function divideAwayFromZero(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  if (quotient * divisor === value) return quotient;
  return quotient + (value < 0n ? -1n : 1n);
}

function tens(decimal: string | undefined, exponent: string | undefined): number {
  return exponent === undefined ? (decimalExponents.get(String(decimal)) ?? 0) : Number(exponent);
}

function formatOf(binary: string | undefined, exponent: string | undefined): QuantityFormat {
  if (binary !== undefined) return 'binary';
  return exponent === undefined ? 'decimal' : 'exponent';
}

function shift(digits: string, exponent: number, power: bigint): bigint {
  const [whole = '', fraction = ''] = digits.split('.');
  const integer = BigInt(whole + fraction) * power;
  const scale = exponent - fraction.length;
  return scale >= 0 ? integer * 10n ** BigInt(scale) : divideAwayFromZero(integer, 10n ** BigInt(-scale));
}
