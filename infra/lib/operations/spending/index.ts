export { EnvironmentBudget } from './environment-budget';
export { isFirstOfAccount, SpendingAnomalies } from './spending-anomalies';
