import { Duration, aws_cloudwatch as cloudwatch } from 'aws-cdk-lib';
import { names, type Environment } from '../../../lib/spec';
import { ruleId } from './replication-rule';

export interface ReplicationMetricProps {
  readonly environment: Environment;
  /** Purpose of the bucket. */
  readonly name: string;
  /** `OperationsFailedReplication` is found in the bucket's own region, what is pending in that of its copy. */
  readonly metricName: 'OperationsFailedReplication' | 'ReplicationLatency';
  readonly statistic: 'Maximum' | 'Sum';
}

/**
 * What S3 measures of the copying of a bucket, each five minutes. In which region:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/repl-metrics.html
 */
export function replicationMetric({ environment, name, ...shape }: ReplicationMetricProps): cloudwatch.Metric {
  return new cloudwatch.Metric({
    ...shape,
    namespace: 'AWS/S3',
    dimensionsMap: {
      SourceBucket: names.bucket(environment, name),
      DestinationBucket: names.recoveryBucket(environment, name),
      RuleId: ruleId,
    },
    period: Duration.minutes(5),
  });
}
