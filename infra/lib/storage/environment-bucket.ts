import { aws_s3 as s3, type aws_kms as kms } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { removalPolicyOf } from '../stack';
import { lifecycleRules, type BucketSpec } from './lifecycle-rules';

export interface EnvironmentBucketProps {
  readonly environment: Environment;
  /** Its purpose, the key in the spec. */
  readonly name: string;
  readonly spec: BucketSpec;
  /** Default: S3 encrypts with keys of its own. */
  readonly key?: kms.IKey | undefined;
  /** Where S3 notes who reads and writes; default: nowhere. */
  readonly accessLogs?: s3.IBucket | undefined;
}

/** A bucket of the spec: versioned, encrypted, closed to the public, reached by TLS only. */
export class EnvironmentBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, { environment, name, spec, key, accessLogs }: EnvironmentBucketProps) {
    super(scope, id, {
      bucketName: names.bucket(environment, name),
      versioned: true,
      ...(key === undefined
        ? { encryption: s3.BucketEncryption.S3_MANAGED }
        : { encryption: s3.BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }),
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: lifecycleRules(spec),
      ...(accessLogs !== undefined && {
        serverAccessLogsBucket: accessLogs,
        serverAccessLogsPrefix: `s3/${name}/`,
      }),
      removalPolicy: removalPolicyOf(environment),
    });
  }
}
