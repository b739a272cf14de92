import { formatBytes, formatCpu } from '../../../../kubernetes';

/** A number in base units as a quantity of its resource, rounded up: `1500m` of CPU, `3Gi` of memory, `12` of pods. */
export function printQuantity(resource: string, amount: number): string {
  if (resource.endsWith('cpu')) return formatCpu(Math.ceil(amount * 1000));
  if (resource.endsWith('memory') || resource.endsWith('storage')) return formatBytes(Math.ceil(amount));
  return String(Math.ceil(amount));
}
