import { aws_rds as rds, type aws_kms as kms } from 'aws-cdk-lib';

/**
 * Sizes on which RDS refuses to watch queries for MySQL and MariaDB, and on which the watcher would take memory that
 * PostgreSQL needs. As of November 2026;
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DatabaseInsights.Engines.html
 */
const tooSmall = ['micro', 'small'];

/** Which queries load a database, kept 7 days at no charge; nothing on a class that is too small for it. */
export function insights(
  instanceClass: string,
  key: kms.IKey,
): Pick<
  rds.DatabaseInstanceProps,
  | 'enablePerformanceInsights'
  | 'performanceInsightRetention'
  | 'performanceInsightEncryptionKey'
  | 'databaseInsightsMode'
> {
  const size = instanceClass.slice(instanceClass.lastIndexOf('.') + 1);
  if (tooSmall.includes(size)) return {};
  return {
    enablePerformanceInsights: true,
    performanceInsightRetention: rds.PerformanceInsightRetention.DEFAULT,
    performanceInsightEncryptionKey: key,
    databaseInsightsMode: rds.DatabaseInsightsMode.STANDARD,
  };
}
