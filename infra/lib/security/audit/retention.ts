import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Environment } from '../../../../lib/spec';
import { isKept, removalPolicyOf } from '../../stack';

/** How long records of what happened in an account are kept. */
export interface Retention {
  readonly period: Duration;
  /** Nobody without the right to lift it can delete a record before its time. */
  readonly locked: boolean;
  /** Of the buckets, keys and log groups. */
  readonly removalPolicy: RemovalPolicy;
}

/** A year, as PCI DSS 10.5.1 asks of audit logs; a trial of the same wish in an account that is not kept would only cost. */
export const longRetention: Retention = {
  period: Duration.days(365),
  locked: true,
  removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
};

const shortPeriod = Duration.days(90);

/** Of an environment's own account. */
export function retentionOf(environment: Environment): Retention {
  if (isKept(environment)) return longRetention;
  return { period: shortPeriod, locked: false, removalPolicy: removalPolicyOf(environment) };
}
