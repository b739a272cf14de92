export { acknowledge } from './acknowledge';
export { constructId } from './construct-id';
export { EnvironmentKey } from './environment-key';
export { EnvironmentStack, isKept, type EnvironmentStackProps } from './environment-stack';
export { removalPolicyOf } from './removal-policy';
export { underlying } from './underlying';
