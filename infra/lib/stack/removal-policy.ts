import { RemovalPolicy } from 'aws-cdk-lib';
import type { Environment } from '../../../lib/spec';
import { isKept } from './environment-stack';

/**
 * What becomes of stored data when its stack goes: production keeps it; elsewhere nothing is left that costs money.
 * What a failed first deployment made goes in any case, or its names would be taken when it is tried again.
 */
export function removalPolicyOf(environment: Environment): RemovalPolicy {
  return isKept(environment) ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
}
