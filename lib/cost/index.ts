export { environmentCost, type CostOptions, type EnvironmentCost } from './environment-cost';
export { sharedCost, type SharedCost } from './shared-cost';
export { compareCosts, type Change, type CostDifference } from './compare-costs';
export { judgeBudget, type BudgetFinding } from './judge-budget';
export { minus, nothing, scales, sum, type ByScale, type Scale } from './by-scale';
export { parts, type CostItem, type Part } from './cost-item';
export { hoursPerMonth, pricesAsOf, pricedRegions, type PricedRegion } from './prices';
export { usageByStage, type Usage } from './usage';
export type { UnpricedType } from './unpriced-type';
