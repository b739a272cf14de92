import type { aws_s3 as s3 } from 'aws-cdk-lib';
import { names } from '../../../lib/spec';
import { bucketArn, recoveryKeyArn, type Copied, type Recovery } from './replication-statements';

/** Name of the one rule that a bucket has, which its metrics carry. */
export const ruleId = 'recovery';

/** S3 promises to copy 99.9 % of objects within this time, and measures it; it takes no other number. */
const withinMinutes = 15;

/** Copies everything. What S3 deletes by a lifecycle rule is not passed on: copies have rules of their own. */
export function replicationRule(recovery: Recovery, { name, bucket }: Copied): s3.CfnBucket.ReplicationRuleProperty {
  const { scope, environment } = recovery;
  const isUnderKey = bucket.encryptionKey !== undefined;
  return {
    id: ruleId,
    priority: 1,
    status: 'Enabled',
    filter: { prefix: '' },
    deleteMarkerReplication: { status: 'Enabled' },
    ...(isUnderKey && { sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } } }),
    destination: {
      bucket: bucketArn(scope, names.recoveryBucket(environment, name)),
      ...(isUnderKey && { encryptionConfiguration: { replicaKmsKeyId: recoveryKeyArn(recovery) } }),
      replicationTime: { status: 'Enabled', time: { minutes: withinMinutes } },
      metrics: { status: 'Enabled', eventThreshold: { minutes: withinMinutes } },
    },
  };
}
