import { RemovalPolicy } from 'aws-cdk-lib';
import type { Environment } from '../../../lib/spec';
import { isKept } from './environment-stack';

/** What becomes of stored data when its stack goes: production keeps it; elsewhere nothing is left that costs money. */
export function removalPolicyOf(environment: Environment): RemovalPolicy {
  return isKept(environment) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}
