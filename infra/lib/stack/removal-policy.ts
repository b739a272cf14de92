import { RemovalPolicy } from 'aws-cdk-lib';
import type { Environment } from '../../../lib/spec';
import { isKept } from './environment-stack';

/**
 * What becomes of stored data when its stack goes: production keeps it; elsewhere nothing is left that costs money.
 * What a failed first deployment made goes too, or its names would be taken when it is tried again; databases and clusters
 * of production are protected from that as well, see "When something fails" in docs/INFRASTRUCTURE.md.
 */
export function removalPolicyOf(environment: Environment): RemovalPolicy {
  return isKept(environment) ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
}
