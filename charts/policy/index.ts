export { policyBundle } from './policy-bundle';
