import { readQuantity, type Quantity, type QuantityInput } from './quantity';
import { formatQuantity } from './quantity-format';

const zero: Quantity = { nanos: 0n, format: 'decimal' };

/**
 * Orders two quantities: negative, zero or positive, as `Array.sort` wants it.
 *
 * @throws RangeError when one is no quantity: ask `isQuantity` first
 */
export function compareQuantities(a: QuantityInput, b: QuantityInput): number {
  const difference = parsed(a).nanos - parsed(b).nanos;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/**
 * Adds exactly and prints canonically, in the format of the first that is not zero, as Kubernetes does. None give `0`.
 *
 * @throws RangeError when one is no quantity: ask `isQuantity` first
 */
export function sumQuantities(quantities: readonly QuantityInput[]): string {
  const sum = quantities.map(parsed).reduce((total, quantity) => {
    const format = total.nanos === 0n ? quantity.format : total.format;
    return { nanos: total.nanos + quantity.nanos, format };
  }, zero);
  return formatQuantity(sum);
}

/**
 * What `count` replicas of one request need together.
 *
 * @param count a whole number
 * @throws RangeError when the text is no quantity or the count has a fraction
 */
export function multiplyQuantity(quantity: QuantityInput, count: number): string {
  const { nanos, format } = parsed(quantity);
  return formatQuantity({ nanos: nanos * BigInt(count), format });
}

function parsed(input: QuantityInput): Quantity {
  const quantity = readQuantity(input);
  if (!quantity) throw new RangeError(`"${input}" is no Kubernetes quantity`);
  return quantity;
}
