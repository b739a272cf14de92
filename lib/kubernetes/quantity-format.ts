import type { Quantity } from './quantity';

const nanosPerUnit = 10n ** 9n;
const decimalSuffixes = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const binarySuffixes = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** The canonical text, byte for byte what Kubernetes prints back: `1500m`, `2`, `1536Mi`. */
export function formatQuantity({ nanos, format }: Quantity): string {
  if (nanos === 0n) return '0';
  const units = nanos / nanosPerUnit;
  const isExact = units * nanosPerUnit === nanos; // with a fraction, Kubernetes falls back to decimal suffixes
  if (format === 'binary' && isExact && (units >= 1024n || units <= -1024n)) return formatBinary(units);
  return formatDecimal(nanos, format === 'exponent');
}

/** CPU in canonical text: `1500` millicores are `1500m`, `2000` are `2`. */
export function formatCpu(millis: number | bigint): string {
  return formatQuantity({ nanos: BigInt(millis) * 10n ** 6n, format: 'decimal' });
}

/** Memory or storage in canonical text: the largest binary suffix that divides evenly, so 1.5 GiB are `1536Mi`. */
export function formatBytes(bytes: number | bigint): string {
  return formatQuantity({ nanos: BigInt(bytes) * nanosPerUnit, format: 'binary' });
}

function formatDecimal(nanos: bigint, asExponent: boolean): string {
  const [mantissa, steps] = reduce(nanos, 1000n, decimalSuffixes.length - 1);
  if (!asExponent) return `${mantissa}${decimalSuffixes[steps] ?? ''}`;
  const exponent = 3 * steps - 9;
  return exponent === 0 ? `${mantissa}` : `${mantissa}e${exponent}`;
}

function formatBinary(units: bigint): string {
  const [mantissa, steps] = reduce(units, 1024n, binarySuffixes.length - 1);
  return `${mantissa}${binarySuffixes[steps] ?? ''}`;
}

function reduce(value: bigint, factor: bigint, limit: number): [bigint, number] {
  let mantissa = value;
  let steps = 0;
  while (steps < limit && mantissa % factor === 0n) {
    mantissa /= factor;
    steps += 1;
  }
  return [mantissa, steps];
}
