import { engineSupport } from '../../spec/aws';

/**
 * What ElastiCache charges on top of the price of a node once its version is out of standard support, as a part of that
 * price: 0.8, and 1.6 in the third year (https://aws.amazon.com/elasticache/pricing/). Databases have no such charge:
 * infrastructure makes them without extended support, so RDS upgrades them.
 */
export function extendedSupport(version: string, today: string): number {
  const { standard } = engineSupport('redis', version) ?? {};
  if (standard === undefined || today <= standard) return 0;
  return today <= twoYearsAfter(standard) ? 0.8 : 1.6;
}

function twoYearsAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`;
}
