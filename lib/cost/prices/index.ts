export { instancePrice, pricedTypes, spotPrice, spotShare, type InstanceKind } from './instances';
export { hoursPerMonth, pricedAs, pricedRegions, pricesAsOf, type Price, type PricedRegion } from './price';
export { prices } from './prices';
